// What a person reads when the program cannot start or warns: by code, Russian and English, `{name}` taken from the details.
import type { RefusalDetails } from '#base/result.ts'

type Text = Readonly<Record<'ru' | 'en', string>>

const texts = {
  'data-dir-unusable': {
    ru: 'Папкой данных {path} нельзя пользоваться ({reason}). Проверьте, что такая папка может быть создана и что у Вас есть право писать в неё.',
    en: 'The data folder {path} cannot be used ({reason}). Check that it can be made and that you may write into it.',
  },
  'data-is-newer': {
    ru: 'Эти данные записаны более новой версией программы. Обновите программу: старая версия открывать их не будет, чтобы ничего не испортить.',
    en: 'These data were written by a newer version of the program. Update the program: the older one will not touch them.',
  },
  'server-is-running': {
    ru: 'С этой папкой данных уже работает сервер (процесс {pid}). Остановите его или укажите другую папку: --data ПАПКА.',
    en: 'A server is already working with this data folder (process {pid}). Stop it or give another folder: --data DIR.',
  },
  'port-taken': {
    ru: 'Порт {port} занят другой программой. Остановите её или укажите другой порт: --port НОМЕР.',
    en: 'Port {port} is taken by another program. Stop it or give another port: --port NUMBER.',
  },
  'disk-full': {
    ru: 'На диске не хватает места. Для базы данных нужно не меньше 500 МБ свободного места. Освободите место и запустите программу снова.',
    en: 'The disk is out of space. The database needs at least 500 MB free. Make room and start again.',
  },
  'no-database-for-platform': {
    ru: 'Для этого компьютера ({platform}) нет встроенной базы данных. Установите PostgreSQL 15 или новее и укажите его адрес в DATABASE_URL.',
    en: 'There is no built-in database for this machine ({platform}). Install PostgreSQL 15 or newer and give its address in DATABASE_URL.',
  },
  'database-files-missing': {
    ru: 'Файлы базы данных не найдены в {path}, хотя раньше они там были. Верните их на место или восстановите данные из резервной копии.',
    en: 'The database files are missing from {path}, where they used to be. Put them back or restore a backup.',
  },
  'database-files-elsewhere': {
    ru: 'База данных в {path} принадлежит другой папке данных: похоже, эта папка — её копия. Работайте с исходной папкой или восстановите данные из резервной копии.',
    en: 'The database in {path} belongs to another data folder; this one seems to be a copy of it. Use the original or restore a backup.',
  },
  'database-secrets-missing': {
    ru: 'В папке данных нет файла secrets.json с паролями базы данных. Верните его на место: без него базу не открыть.',
    en: 'The data folder has no secrets.json with the passwords of the database. Put it back: the database cannot be opened without it.',
  },
  'database-other-version': {
    ru: 'База данных создана PostgreSQL {found}, а в программу встроен PostgreSQL {needed}. Откройте её прежней версией программы и сделайте резервную копию.',
    en: 'The database was made by PostgreSQL {found}, but the program carries PostgreSQL {needed}. Open it with the former version and make a backup.',
  },
  'database-start-failed': {
    ru: 'База данных не запустилась: {said}. Подробности — в файле postgres.log в папке данных.',
    en: 'The database did not start: {said}. See postgres.log in the data folder.',
  },
  'database-busy': {
    ru: 'База данных занята: другая программа её запускает или останавливает. Попробуйте ещё раз через минуту.',
    en: 'The database is busy: another program is starting or stopping it. Try again in a minute.',
  },
  'database-lost': {
    ru: 'Связь с базой данных прервалась, команда не закончена. Повторите её: загрузка файла продолжится с того места, где остановилась.',
    en: 'The connection to the database broke, the command is not finished. Give it again: the import of a file goes on from where it stopped.',
  },
  'database-url-invalid': {
    ru: 'Адрес базы данных в DATABASE_URL или DATABASE_OWNER_URL записан неверно. Образец: postgres://имя:пароль@сервер:5432/база',
    en: 'The address in DATABASE_URL or DATABASE_OWNER_URL is not valid. Example: postgres://name:password@host:5432/database',
  },
  'database-unreachable': {
    ru: 'Сервер базы данных {host}:{port} не отвечает ({reason}). Проверьте, что он запущен и доступен с этого компьютера.',
    en: 'The database server {host}:{port} does not answer ({reason}). Check that it runs and can be reached from this machine.',
  },
  'database-sign-in-refused': {
    ru: 'Сервер базы данных {host}:{port} не принял имя или пароль из DATABASE_URL или DATABASE_OWNER_URL.',
    en: 'The database server {host}:{port} did not accept the name or password of DATABASE_URL or DATABASE_OWNER_URL.',
  },
  'database-missing': {
    ru: 'На сервере {host}:{port} нет базы данных, указанной в DATABASE_URL. Создайте её: create database … encoding UTF8.',
    en: 'The server {host}:{port} has no such database as DATABASE_URL names. Create it: create database … encoding UTF8.',
  },
  'database-too-old': {
    ru: 'На сервере PostgreSQL {found}, а программе нужен PostgreSQL {needed} или новее.',
    en: 'The server runs PostgreSQL {found}; the program needs {needed} or newer.',
  },
  'database-not-utf8': {
    ru: 'База данных хранит текст в кодировке {encoding}, а нужна UTF8. Создайте базу заново: create database … encoding UTF8.',
    en: 'The database stores text as {encoding}, but UTF8 is needed. Create it anew: create database … encoding UTF8.',
  },
  'database-extensions-missing': {
    ru: 'В базе данных нет расширений {names}, а прав установить их не хватает. Попросите администратора сервера выполнить create extension для каждого (в Debian они лежат в пакете postgresql-contrib).',
    en: 'The database lacks the extensions {names} and our rights do not suffice to make them. Ask its administrator to run create extension for each (Debian: package postgresql-contrib).',
  },
  'database-runs-as-owner': {
    ru: 'Программа работает под владельцем базы данных. Надёжнее два имени: DATABASE_OWNER_URL для обновлений и DATABASE_URL для работы.',
    en: 'The program runs as the owner of the database. Two logins are safer: DATABASE_OWNER_URL to migrate, DATABASE_URL to run.',
  },
  'database-above-row-security': {
    ru: 'Имя в DATABASE_URL обходит построчную защиту данных. Дайте программе имя без прав SUPERUSER и BYPASSRLS.',
    en: 'The login of DATABASE_URL passes by row-level security. Give the program one without SUPERUSER and BYPASSRLS.',
  },
  'database-letters-unknown': {
    ru: 'База данных создана без русских букв (LC_CTYPE = C): поиск с опечатками работать не будет. Создайте базу с LC_CTYPE C.UTF-8 или ru_RU.UTF-8.',
    en: 'The database does not know Cyrillic letters (LC_CTYPE = C): search with typing errors will find nothing. Create it with LC_CTYPE C.UTF-8 or ru_RU.UTF-8.',
  },
  'host-needs-proxy': {
    ru: 'Адрес {host} виден другим компьютерам, а соединение не защищено. Поставьте перед программой прокси с TLS и назовите его адрес в RYADOM_TRUSTED_PROXY, или уберите RYADOM_HOST.',
    en: 'Other machines see the address {host}, but the connection is not protected. Put a proxy with TLS in front and name its address in RYADOM_TRUSTED_PROXY, or drop RYADOM_HOST.',
  },
} as const satisfies Record<string, Text>

/** A refusal or warning of the platform that a person may meet. */
export type PlatformCode = keyof typeof texts

/** What to say to a person about a code; a detail that is missing reads «?». */
export const platformText = (
  code: PlatformCode,
  language: 'ru' | 'en',
  details: RefusalDetails = {},
): string => texts[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '?'))
