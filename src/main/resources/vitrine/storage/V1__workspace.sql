-- What a workspace keeps beside its frames.

create table dataset (
  id varchar(40) primary key,
  position bigint generated always as identity,
  name varchar(1000) not null unique,
  kind varchar(20) not null,
  fingerprint char(64) not null,
  imported_at timestamp(9) with time zone not null,
  row_count bigint not null,
  sources varchar(1000000) array not null,
  plan clob not null,
  rows_read bigint not null,
  rows_set_aside bigint not null
);

create table model (
  name varchar(1000) primary key,
  task varchar(100) not null,
  hash char(64) not null,
  created_at timestamp(9) with time zone not null,
  card clob not null,
  promoted boolean not null
);

create table run (
  id varchar(100) primary key,
  kind varchar(100) not null,
  started_at timestamp(9) with time zone not null,
  state varchar(20) not null,
  settings clob not null,
  metrics clob not null
);

create table score (
  model binary(32) not null,
  text binary(32) not null,
  probabilities varbinary(1024) not null,
  primary key (model, text)
);

create table setting (
  name varchar(1000) primary key,
  document clob not null
);
