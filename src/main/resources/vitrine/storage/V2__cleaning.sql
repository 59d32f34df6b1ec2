-- Which rows of a dataset analyses do not see, and by which rules.

create table cleaning (
  dataset varchar(40) primary key,
  rules clob not null,
  fingerprint char(64) not null,
  removed_count bigint not null,
  removed blob not null,
  foreign key (dataset) references dataset(id) on delete cascade
);
