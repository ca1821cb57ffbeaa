-- What was saved of each portfolio, and how often: who saves says which revision went before.
create table if not exists portfolio (
    id          varchar(500) not null primary key,
    revision    bigint       not null,
    as_of       date         not null,
    transitions bigint       not null
);

create table if not exists alert (
    portfolio   varchar(500)  not null references portfolio on delete cascade,
    fingerprint varchar(2000) not null,
    state       varchar(20)   not null,
    severity    varchar(20)   not null,
    since       date          not null,
    body        varchar       not null,
    primary key (portfolio, fingerprint)
);

-- Every transition of every alert, with the alert before and after it.
create table if not exists trail (
    portfolio     varchar(500)  not null references portfolio on delete cascade,
    transition_no bigint        not null,
    fingerprint   varchar(2000) not null,
    as_of         date          not null,
    cause         varchar(50)   not null,
    body          varchar       not null,
    primary key (portfolio, transition_no)
);
create index if not exists trail_of_one on trail (portfolio, fingerprint, transition_no);

create table if not exists silence (
    portfolio  varchar(500) not null references portfolio on delete cascade,
    place      integer      not null,
    id         varchar(500) not null,
    until_date date         not null,
    body       varchar      not null,
    primary key (portfolio, place)
);

-- What receivers were last told of what still fires.
create table if not exists said (
    portfolio varchar(500) not null references portfolio on delete cascade,
    receiver  varchar(500) not null,
    subject   varchar(500) not null,
    body      text         not null,
    primary key (portfolio, receiver, subject)
);

-- Messages that have not arrived. A letter that is with a courier is due at the end of its lease.
create table if not exists letter (
    seq        bigint generated always as identity primary key,
    portfolio  varchar(500)             not null references portfolio on delete cascade,
    receiver   varchar(500)             not null,
    letter_key varchar(2000)            not null,
    body       text                     not null,
    attempts   integer                  not null,
    due        timestamp with time zone not null,
    dead       boolean                  not null,
    error      varchar,
    unique (portfolio, receiver, letter_key)
);
create index if not exists letter_of_receiver on letter (receiver, seq);

-- Observations since the checkpoint, in order.
create table if not exists observation (
    portfolio varchar(500) not null references portfolio on delete cascade,
    revision  bigint       not null,
    place     integer      not null,
    body      varchar      not null,
    primary key (portfolio, revision, place)
);

create table if not exists checkpoint (
    portfolio varchar(500) not null primary key references portfolio on delete cascade,
    revision  bigint       not null,
    snapshot  ${bytes}     not null
);
