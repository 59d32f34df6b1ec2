-- Aspects of reviews that were found in the data, and what the user called, joined and hid.

create table aspect (
  dataset varchar(40) not null,
  id varchar(200) not null,
  position bigint generated always as identity,
  name varchar(1000),
  terms clob not null,
  hidden boolean not null,
  merged_into varchar(200),
  primary key (dataset, id),
  foreign key (dataset) references dataset(id) on delete cascade
);
