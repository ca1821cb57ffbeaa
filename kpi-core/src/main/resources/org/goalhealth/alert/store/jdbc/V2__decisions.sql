-- What was decided on each suggestion; standing as long as something asks for it.
create table if not exists decision (
    portfolio   varchar(500)  not null references portfolio on delete cascade,
    fingerprint varchar(2000) not null,
    episode     bigint        not null,
    proposal    varchar(1000) not null,
    state       varchar(20)   not null,
    as_of       date          not null,
    standing    boolean       not null,
    body        varchar       not null,
    primary key (portfolio, fingerprint, episode, proposal)
);
