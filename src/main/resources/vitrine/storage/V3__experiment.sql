-- Experiments as things of their own: what was planned, how they are read, what was decided.

create table experiment (
  id varchar(40) primary key,
  position bigint generated always as identity,
  name varchar(1000) not null unique,
  hypothesis clob not null,
  dataset varchar(1000) not null,
  definition clob,
  state varchar(20) not null,
  planned_start date,
  planned_end date,
  started_on date,
  ended_on date,
  primary_metric varchar(1000),
  decision varchar(20),
  decision_reason clob,
  decided_at timestamp(9) with time zone
);

create table primary_metric_change (
  experiment varchar(40) not null,
  position bigint generated always as identity,
  changed_at timestamp(9) with time zone not null,
  before_metric varchar(1000),
  after_metric varchar(1000) not null,
  note clob not null,
  primary key (experiment, position),
  foreign key (experiment) references experiment(id) on delete cascade
);

insert into experiment (id, name, hypothesis, dataset, definition, state)
  select cast(random_uuid() as varchar(40)), dataset.name, '', dataset.name, setting.document,
    case when setting.document like '%"ended":true%' then 'ENDED' else 'RUNNING' end
  from dataset join setting on setting.name = 'experiment.setup.' || dataset.name
  order by dataset.position;

delete from setting
  where name in (select 'experiment.setup.' || name from dataset);
