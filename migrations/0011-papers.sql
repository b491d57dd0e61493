-- Papers: numbering without gaps, templates of the centre, what was generated with the hash of its data, scans and photos.

-- Bytes that belong to somebody: sealed under the key of their subject (a child, a unit of equipment, a paper).
-- owner: papers
create table stored_file (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  subject_id uuid not null,
  kind text not null check (kind in ('photo', 'scan', 'paper', 'template')),
  media_type text not null,
  size integer not null check (size between 1 and 20000000),
  sha256 bytea not null,
  content bytea,
  -- Set when the bytes were destroyed; the row remains.
  destroyed_at timestamptz,
  stored_by uuid not null,
  stored_at timestamptz not null default now(),
  primary key (centre_id, id)
);
alter table stored_file alter column content set storage external;
call protect('stored_file');
create index stored_file_subject on stored_file (centre_id, subject_id, kind, stored_at desc);

-- The last number of a register in a year. The row is locked while a number is given, so that there is no gap and no repeat.
-- owner: papers
create table number_register (
  centre_id uuid not null default app_centre() references centre,
  register text not null,
  year integer not null,
  last integer not null check (last >= 0),
  primary key (centre_id, register, year)
);
call protect('number_register');

-- Every number that was given, whatever became of it: that a register has no gap can be counted.
-- owner: papers
create table given_number (
  centre_id uuid not null default app_centre() references centre,
  register text not null,
  year integer not null,
  sequence integer not null check (sequence > 0),
  number text not null,
  given_by uuid not null,
  given_at timestamptz not null default now(),
  primary key (centre_id, register, year, sequence)
);
comment on table given_number is 'facts: a number that was given stays given';
call protect('given_number');
create index given_number_text on given_number (centre_id, register, number);

-- How the numbers of a register look: «{n}-д», «{n}/{yy}».
-- owner: papers
create table number_form (
  centre_id uuid not null default app_centre() references centre,
  register text not null,
  form text not null check (form like '%{n}%' and length(form) <= 60),
  primary key (centre_id, register)
);
call protect('number_form');

-- The centre's own version of a template; the shipped one stands in the program as version 1.
-- owner: papers
create table paper_template (
  centre_id uuid not null default app_centre() references centre,
  template text not null check (length(template) between 1 and 60),
  version integer not null check (version > 1),
  name text not null,
  docx bytea not null,
  why text not null,
  saved_by uuid not null,
  saved_at timestamptz not null default now(),
  primary key (centre_id, template, version)
);
comment on table paper_template is 'facts: a used version never changes';
call protect('paper_template');

-- A paper that was made. `number` is null for papers that have none. Voided ones keep their number.
-- owner: papers
create table paper (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  template text not null,
  version integer not null,
  title text not null,
  register text,
  year integer,
  sequence integer,
  number text,
  day date not null,
  -- In whose case it was made, and what it is about (a loan, a programme, an order).
  subject_id uuid,
  about_id uuid,
  -- What was filled in, sealed under the subject's key, and its hash as printed on the paper.
  data bytea not null,
  data_hash bytea not null,
  file_id uuid,
  signature text not null default 'none' check (signature in ('none', 'paperScan', 'simple', 'qualifiedFile')),
  signed_on date,
  -- Who is to sign it, and alone may draw the signature on the screen; null for a paper that is signed by hand.
  to_sign_id uuid,
  -- Of a signature drawn on the screen: by whom and at what moment.
  signer_id uuid,
  signed_at timestamptz,
  scan_id uuid,
  voided_on date,
  void_reason text,
  legal_hold text,
  destroyed_on date,
  made_by uuid not null,
  made_at timestamptz not null default now(),
  primary key (centre_id, id),
  unique (centre_id, register, year, sequence),
  check (register is null or (number is not null and sequence is not null and year is not null)),
  check ((voided_on is null) = (void_reason is null)),
  check ((signature = 'simple') = (signed_at is not null)),
  check ((signer_id is null) = (signed_at is null)),
  check (signer_id is null or signer_id is not distinct from to_sign_id)
);
call protect('paper');
create index paper_about on paper (centre_id, about_id, made_at desc);
create index paper_subject on paper (centre_id, subject_id, made_at desc);
create index paper_day on paper (centre_id, day desc, id desc);

-- Who agreed on paper to sign on the screen. Without it a simple signature is none. Source: 63-ФЗ, art. 6 and 9.
-- owner: papers
create table signing_agreement (
  centre_id uuid not null default app_centre() references centre,
  signer_id uuid not null,
  agreed_on date not null,
  ended_on date,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (centre_id, signer_id),
  check (ended_on >= agreed_on)
);
call protect('signing_agreement');

-- How a person's name is declined where the rule was wrong: said once by a person, remembered.
-- owner: papers
create table name_form (
  centre_id uuid not null default app_centre() references centre,
  -- A blind key of the name and the case: the name itself is nobody's business here.
  name_key bytea not null,
  -- The declined name, sealed under the centre's key.
  form bytea not null,
  said_by uuid not null,
  said_at timestamptz not null default now(),
  primary key (centre_id, name_key)
);
call protect('name_form');

-- Orders and regulations of the centre that are in force, with the starter ones it adopted.
-- owner: papers
create table local_act (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  kind text not null check (kind in ('order', 'regulation')),
  -- Which of the acts that the practice requires it is; null for another.
  required text,
  title text not null check (length(title) between 3 and 300),
  number text not null default '',
  day date not null,
  until_day date,
  paper_id uuid,
  cancelled_on date,
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (centre_id, id)
);
call protect('local_act');

-- How long papers of a class are kept, in years; null: for ever.
-- owner: papers
create table retention_term (
  centre_id uuid not null default app_centre() references centre,
  class text not null,
  years integer check (years between 1 and 75),
  basis text not null default '',
  primary key (centre_id, class)
);
call protect('retention_term');

-- Acts of destruction with the log of what was destroyed. Source: приказ Роскомнадзора № 179.
-- owner: papers
create table destruction_act (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  number text not null,
  day date not null,
  reason text not null,
  paper_ids uuid[] not null,
  members text[] not null,
  made_by uuid not null,
  made_at timestamptz not null default now(),
  primary key (centre_id, id)
);
comment on table destruction_act is 'facts: append-only';
call protect('destruction_act');

-- door: papers
create view paper_door with (security_invoker = true) as
  select centre_id, id, template, version, title, register, number, day, subject_id, about_id, signature, signed_on, scan_id is not null as has_scan,
    voided_on, destroyed_on, made_by, made_at
  from paper;

-- door: papers
create view local_act_door with (security_invoker = true) as
  select centre_id, id, kind, required, title, number, day, until_day from local_act where cancelled_on is null;

-- door: access
create view centre_door with (security_invoker = true) as
  select id as centre_id, name from centre where id = (select app_centre());
