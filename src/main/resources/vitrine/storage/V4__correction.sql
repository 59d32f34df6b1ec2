-- What reviewers corrected, what happened in a run epoch by epoch, and which model was used when.

create table correction (
  text binary(32) not null,
  aspect varchar(200) not null,
  given varchar(20) not null,
  said varchar(20) not null,
  model varchar(1000) not null,
  corrected_at timestamp(9) with time zone not null,
  body clob not null,
  primary key (text, aspect)
);

alter table run add name varchar(1000) default '' not null;
alter table run add ended_at timestamp(9) with time zone;
alter table run add data char(64);
alter table run add model char(64);
alter table run add failure clob;

update run set state = upper(state);

create table run_epoch (
  run varchar(100) not null,
  position bigint generated always as identity,
  epoch int not null,
  train_loss double precision not null,
  validation_loss double precision not null,
  validation_accuracy double precision not null,
  gradient_norm double precision not null,
  primary key (run, position),
  foreign key (run) references run(id) on delete cascade
);

create table promotion (
  position bigint generated always as identity primary key,
  task varchar(100) not null,
  model varchar(1000) not null,
  hash char(64) not null,
  promoted_at timestamp(9) with time zone not null
);

insert into promotion (task, model, hash, promoted_at)
  select task, name, hash, created_at from model where promoted;
