-- Short programmes «Я могу!»: templates, a child's plan, sessions that are service records, goals, home tasks, reviews.

-- owner: programmes
create table template_version (
  centre_id uuid not null default app_centre() references centre,
  template text not null check (length(template) between 1 and 60),
  version integer not null check (version > 0),
  definition jsonb not null,
  why text not null check (length(why) <= 500),
  saved_by uuid not null,
  saved_at timestamptz not null default now(),
  primary key (centre_id, template, version)
);
comment on table template_version is 'facts: a used version never changes';
call protect('template_version');

-- owner: programmes
create table template_shelf (
  centre_id uuid not null default app_centre() references centre,
  template text not null,
  is_offered boolean not null,
  primary key (centre_id, template)
);
call protect('template_shelf');

-- A child's course through a template: an episode of domain.md §4.4. Conclusion and next step are sealed.
-- owner: programmes
create table programme (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  child_id uuid not null,
  template text not null,
  version integer not null,
  area text not null,
  -- Minutes that the template promises.
  minutes integer not null check (minutes between 1 and 6000),
  from_day date not null,
  planned_to date not null,
  ended_on date,
  ending text check (ending in ('completed', 'familyStopped', 'moved', 'health', 'replaced', 'other')),
  ended_at timestamptz,
  -- Why there is no baseline or final examination, by phase.
  excuses jsonb not null default '{}',
  conclusion bytea,
  next_step bytea,
  next_staff_id uuid,
  next_day date,
  cancelled_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (centre_id, id),
  foreign key (centre_id, child_id) references child,
  check (planned_to >= from_day),
  check (ended_on is null or ended_on >= from_day),
  check ((ended_on is null) = (ending is null))
);
call protect('programme');
create index programme_child on programme (centre_id, child_id, from_day desc);
create index programme_open on programme (centre_id, from_day) where ended_on is null and cancelled_at is null;
create index programme_template on programme (centre_id, template, ended_on);

-- Why a plan was corrected, a closed programme opened again, a wrong one struck out.
-- owner: programmes
create table programme_change (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  programme_id uuid not null,
  kind text not null check (kind in ('planChanged', 'reopened', 'cancelled')),
  reason text not null check (length(reason) between 1 and 500),
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (centre_id, id),
  foreign key (centre_id, programme_id) references programme
);
comment on table programme_change is 'facts: append-only';
call protect('programme_change');
create index programme_change_programme on programme_change (centre_id, programme_id, changed_at);

-- A session of a child's plan. It is delivered by service records (below), never by itself.
-- owner: programmes
create table programme_session (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  programme_id uuid not null,
  place_in_plan integer not null,
  -- The session of the template that it follows; null for one that was added for this child.
  template_session text,
  title text not null check (length(title) between 1 and 300),
  minutes integer not null check (minutes between 1 and 480),
  -- Whether its minutes count within the programme's hours: diagnostics may not.
  is_counted boolean not null,
  planned_day date,
  start_minute smallint check (start_minute between 0 and 1439),
  staff_id uuid,
  second_staff_id uuid,
  service_id uuid,
  place text not null check (place in ('home', 'room', 'other', 'remote')),
  video_link bytea,
  make_up_of uuid,
  dropped_at timestamptz,
  drop_reason text,
  primary key (centre_id, id),
  foreign key (centre_id, programme_id) references programme,
  foreign key (centre_id, staff_id) references staff,
  foreign key (centre_id, second_staff_id) references staff,
  foreign key (centre_id, service_id) references service_item
);
call protect('programme_session');
create index programme_session_plan on programme_session (centre_id, programme_id, place_in_plan);
create index programme_session_day on programme_session (centre_id, planned_day) where dropped_at is null;

-- Which service records are this session: two specialists are two records of one session.
-- owner: programmes
create table session_record (
  centre_id uuid not null default app_centre() references centre,
  record_id uuid not null,
  session_id uuid not null,
  primary key (centre_id, record_id),
  foreign key (centre_id, session_id) references programme_session,
  foreign key (centre_id, record_id) references service_record
);
comment on table session_record is 'facts: append-only';
call protect('session_record');
create index session_record_session on session_record (centre_id, session_id);

-- A session stays what it was when its service is corrected: the record that takes the place of a linked one is linked too, unless it is
-- another child's. Services know nothing of programmes, so it is said here.
create function link_replacement() returns trigger language plpgsql as $$
begin
  insert into session_record (centre_id, record_id, session_id)
  select l.centre_id, new.replaced_by, l.session_id
  from session_record l
  join service_record was on was.centre_id = l.centre_id and was.id = l.record_id
  join service_record now on now.centre_id = l.centre_id and now.id = new.replaced_by and now.child_id = was.child_id
  where l.centre_id = new.centre_id and l.record_id = new.record_id
  on conflict do nothing;
  return null;
end $$;
create trigger replacement_is_linked after insert on service_reversal
  for each row when (new.replaced_by is not null) execute function link_replacement();

-- What was seen and used in a session.
-- owner: programmes
create table session_observation (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  session_id uuid not null,
  child_id uuid not null,
  day date not null,
  mood text check (mood in ('negative', 'neutral', 'positive')),
  equipment text[] not null default '{}',
  handouts text[] not null default '{}',
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (centre_id, id),
  foreign key (centre_id, session_id) references programme_session,
  foreign key (centre_id, child_id) references child
);
comment on table session_observation is 'facts: the latest of a session holds';
call protect('session_observation');
create index session_observation_session on session_observation (centre_id, session_id, recorded_at desc);

-- A goal with its five levels, sealed as one text. A changed goal is a new row that replaces the old one.
-- owner: programmes
create table goal (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  child_id uuid not null,
  programme_id uuid not null,
  domain text not null,
  is_maintain boolean not null,
  body bytea not null,
  baseline smallint not null check (baseline between -2 and 2),
  importance smallint check (importance between 0 and 3),
  difficulty smallint check (difficulty between 0 and 3),
  weight smallint not null check (weight between 0 and 9),
  icf text,
  set_on date not null,
  set_by uuid not null,
  set_at timestamptz not null default now(),
  replaced_by uuid,
  ended_on date,
  end_reason text,
  primary key (centre_id, id),
  foreign key (centre_id, child_id) references child,
  foreign key (centre_id, programme_id) references programme
);
call protect('goal');
create index goal_programme on goal (centre_id, programme_id);
create index goal_child on goal (centre_id, child_id);

-- owner: programmes
create table goal_rating (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  goal_id uuid not null,
  day date not null,
  phase text not null check (phase in ('interim', 'final', 'followUp')),
  rater text not null check (rater in ('specialist', 'colleague', 'parent')),
  level smallint not null check (level between -2 and 2),
  staff_id uuid,
  adult_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (centre_id, id),
  foreign key (centre_id, goal_id) references goal
);
comment on table goal_rating is 'facts: the latest of a rater and phase holds';
call protect('goal_rating');
create index goal_rating_goal on goal_rating (centre_id, goal_id, phase, day desc, recorded_at desc);

-- owner: programmes
create table home_task (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  child_id uuid not null,
  programme_id uuid not null,
  session_id uuid,
  body bytea not null,
  picture text not null default '',
  times_a_week smallint not null check (times_a_week between 1 and 21),
  from_day date not null,
  to_day date,
  given_by uuid not null,
  given_at timestamptz not null default now(),
  primary key (centre_id, id),
  foreign key (centre_id, child_id) references child,
  foreign key (centre_id, programme_id) references programme,
  check (to_day is null or to_day >= from_day)
);
call protect('home_task');
create index home_task_programme on home_task (centre_id, programme_id, from_day);

-- What the family did with a task on a day. The last word holds.
-- owner: programmes
create table home_task_mark (
  centre_id uuid not null default app_centre() references centre,
  task_id uuid not null,
  day date not null,
  mark text not null check (mark in ('done', 'partly', 'notDone')),
  source text not null check (source in ('sheet', 'visit', 'cabinet')),
  marked_by uuid not null,
  marked_at timestamptz not null default now(),
  primary key (centre_id, task_id, day),
  foreign key (centre_id, task_id) references home_task
);
comment on table home_task_mark is 'working: a tick may be taken back';
call protect('home_task_mark');

-- Interim reviews and case conferences with their minutes.
-- owner: programmes
create table case_conference (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  child_id uuid not null,
  programme_id uuid,
  kind text not null check (kind in ('interimReview', 'caseConference')),
  day date not null,
  staff_ids uuid[] not null,
  is_family_present boolean not null,
  minutes_text bytea not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (centre_id, id),
  foreign key (centre_id, child_id) references child,
  foreign key (centre_id, programme_id) references programme
);
comment on table case_conference is 'facts: append-only';
call protect('case_conference');
create index case_conference_child on case_conference (centre_id, child_id, day desc);
create index case_conference_programme on case_conference (centre_id, programme_id);

-- owner: programmes
create table conference_decision (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  conference_id uuid not null,
  place_in_list integer not null,
  body bytea not null,
  staff_id uuid,
  due date,
  done_on date,
  primary key (centre_id, id),
  foreign key (centre_id, conference_id) references case_conference,
  foreign key (centre_id, staff_id) references staff
);
call protect('conference_decision');
create index conference_decision_list on conference_decision (centre_id, conference_id, place_in_list);
create index conference_decision_open on conference_decision (centre_id, due) where done_on is null;

-- Every service that stands, delivered or cancelled, with its sealed note.
-- door: services
create view standing_service_door with (security_invoker = true) as
  select r.centre_id, r.id, r.child_id, r.staff_id, r.day, r.minutes, r.state, r.cancel_reason, r.note, r.recorded_at
  from service_record r
  where not exists (
    select from service_reversal x where x.centre_id = r.centre_id and x.record_id = r.id);

-- door: programmes
create view programme_door with (security_invoker = true) as
  select centre_id, id, child_id, template, version, area, minutes, from_day, planned_to, ended_on, ending, ended_at, created_at,
    excuses ->> 'baseline' is not null as is_baseline_excused, excuses ->> 'final' is not null as is_final_excused
  from programme where cancelled_at is null;

-- A session of a plan with the minutes that were delivered: two specialists in one session do not double a child's time.
-- door: programmes
create view session_minutes_door with (security_invoker = true) as
  select s.centre_id, s.programme_id, s.id as session_id, s.planned_day, s.minutes as planned_minutes, s.is_counted,
    d.minutes as delivered_minutes, d.day as delivered_on, d.known_at
  from programme_session s
  left join lateral (
    select max(coalesce(r.minutes, s.minutes)) as minutes, min(r.day) as day, min(r.recorded_at) as known_at
    from session_record l join delivered_service_door r on r.centre_id = l.centre_id and r.id = l.record_id
    where l.centre_id = s.centre_id and l.session_id = s.id) d on true
  where s.dropped_at is null;

-- The goals of a programme as they stand in the T-score: those not replaced and not ended, each with its final rating by a
-- specialist or colleague, or else by a parent. A programme is here when every such goal has one.
-- T = 50 + 10·Σ(w·x) / √(0.7·Σ(w²) + 0.3·(Σw)²). Source: domain.md §4.3, with the erratum.
-- door: programmes
create view goal_change_door with (security_invoker = true) as
  select p.centre_id, p.child_id, p.id as programme_id, coalesce(p.ended_on, max(r.day)) as to_day, max(r.recorded_at) as known_at,
    count(*) as goals,
    round((50 + 10 * sum(g.weight * g.baseline) / sqrt(0.7 * sum(g.weight * g.weight) + 0.3 * sum(g.weight) ^ 2))::numeric, 6) as t_before,
    round((50 + 10 * sum(g.weight * r.level) / sqrt(0.7 * sum(g.weight * g.weight) + 0.3 * sum(g.weight) ^ 2))::numeric, 6) as t_after,
    count(*) filter (where r.level >= 0) as reached,
    count(*) filter (where r.level < g.baseline) as fell,
    bool_and(g.is_maintain) as is_maintain,
    coalesce(bool_or(r.level >= 0) filter (where g.domain = 'cognition'), false) as is_cognition_reached,
    coalesce(bool_or(r.level >= 0) filter (where g.domain in ('communication', 'social', 'selfCare')), false) as is_competence_reached
  from programme p
  join goal g on g.centre_id = p.centre_id and g.programme_id = p.id and g.replaced_by is null and g.ended_on is null
  left join lateral (
    select x.level, x.day, x.recorded_at from goal_rating x
    where x.centre_id = g.centre_id and x.goal_id = g.id and x.phase = 'final'
    order by (x.rater = 'parent'), x.day desc, x.recorded_at desc limit 1) r on true
  where p.cancelled_at is null
  group by p.centre_id, p.child_id, p.id, p.ended_on
  having bool_and(r.level is not null) and sum(g.weight) > 0;

-- Goals of ended programmes that still await their final rating.
-- door: programmes
create view unrated_goal_door with (security_invoker = true) as
  select g.centre_id, g.child_id, g.programme_id, g.id as goal_id, p.ended_on
  from programme p join goal g on g.centre_id = p.centre_id and g.programme_id = p.id and g.replaced_by is null and g.ended_on is null
  where p.ended_on is not null and p.cancelled_at is null
    and not exists (
      select from goal_rating x where x.centre_id = g.centre_id and x.goal_id = g.id and x.phase = 'final');

-- What was last said of a session that took place: what is said of one whose records were reversed does not count.
-- door: programmes
create view observation_door with (security_invoker = true) as
  select distinct on (o.centre_id, o.session_id) o.centre_id, s.programme_id, o.child_id, o.session_id, o.day, o.mood, o.equipment,
    o.handouts, o.recorded_at
  from session_observation o
  join programme_session s on s.centre_id = o.centre_id and s.id = o.session_id
  join programme p on p.centre_id = s.centre_id and p.id = s.programme_id
  where s.dropped_at is null and p.cancelled_at is null
    and exists (
      select from session_record l join delivered_service_door d on d.centre_id = l.centre_id and d.id = l.record_id
      where l.centre_id = o.centre_id and l.session_id = o.session_id)
  order by o.centre_id, o.session_id, o.recorded_at desc, o.id desc;

-- Emotional background over a programme, seen in its sessions: the median of the first three observations and of the last three, once
-- there are four. -1 negative, 0 neutral, 1 positive. Source: domain.md §4.4.
-- door: programmes
create view mood_change_door with (security_invoker = true) as
  with placed as (
    select o.centre_id, o.programme_id, o.recorded_at,
      case o.mood when 'negative' then -1 when 'neutral' then 0 else 1 end as mood,
      row_number() over (partition by o.centre_id, o.programme_id order by o.day, o.session_id) as from_start,
      row_number() over (partition by o.centre_id, o.programme_id order by o.day desc, o.session_id desc) as from_end
    from observation_door o where o.mood is not null)
  select p.centre_id, p.child_id, p.id as programme_id, p.ended_on as to_day, max(m.recorded_at) as known_at,
    percentile_disc(0.5) within group (order by m.mood) filter (where m.from_start <= 3) as before,
    percentile_disc(0.5) within group (order by m.mood) filter (where m.from_end <= 3) as after
  from programme p join placed m on m.centre_id = p.centre_id and m.programme_id = p.id
  where p.ended_on is not null and p.cancelled_at is null
  group by p.centre_id, p.child_id, p.id, p.ended_on
  having count(*) >= 4;

-- Leaflets handed out in sessions.
-- door: programmes
create view handout_door with (security_invoker = true) as
  select o.centre_id, o.child_id, o.session_id, o.day, h.handout, o.recorded_at
  from observation_door o cross join lateral unnest(o.handouts) as h(handout);
