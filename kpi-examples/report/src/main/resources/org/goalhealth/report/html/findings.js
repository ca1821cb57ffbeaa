/** How many folded findings of a story are listed before the rest is folded away too. */
const SHOWN_FOLDED = 6;

/** How many stories stand on the page; what matters less is folded away. */
const SHOWN_STORIES = 16;

function findingsSection() {
  if (report.findings.length === 0 && report.standing.length === 0) {
    return section('findings', leftOut(), el('p', { class: 'empty' }, t('findings.none')));
  }
  const stories = report.stories.map(storyLine);
  const rest = stories.slice(SHOWN_STORIES);
  return section('findings', leftOut(),
    report.stories.length < report.findings.length ? note(t('findings.note')) : null,
    stories.slice(0, SHOWN_STORIES),
    rest.length === 0 ? null : el('details', { class: 'rest' },
      el('summary', {}, t('findings.more', { n: number(rest.length) })), rest),
    stillStanding());
}

/** One story on one line; what was found opens below it. Only the worst is open from the start. */
function storyLine(story, rank) {
  const findings = story.findings.map((id) => found.get(id));
  const [first] = findings;
  return el('details', {
    class: 'card story ' + story.severity, open: rank === 0, toggle: drawVisible,
    id: findings.length === 1 ? anchorOf(first) : null,
  },
    el('summary', {},
      severityMark(story.severity),
      el('span', { class: 'name' }, findings.length === 1 ? title(first) : local(story.name)),
      el('span', { class: 'brief' }, findings.length === 1
        ? brief(first) : plural('findings.count', findings.length)),
      el('span', { class: 'about' }, kinds(findings))),
    findings.length === 1 ? body(first) : [whole(first, story), foldedList(findings.slice(1))]);
}

/** What findings say, each kind once, with how often where that is more than once. */
function kinds(findings) {
  const counts = new Map();
  for (const finding of findings) {
    const words = local(finding.title);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].map(([words, n]) => (n === 1 ? words : t('findings.times', { words, n: number(n) }))).join(' · ');
}

/** What was found before and is not over: for want of data, or kept for a while. */
function stillStanding() {
  if (report.standing.length === 0) {
    return null;
  }
  return el('section', { class: 'group' },
    el('h3', {}, el('span', {}, t('alert.standing')), el('span', { class: 'count' }, plural('findings.count', report.standing.length))),
    foldedList(report.standing));
}

/** The rules that failed: what they would have found is not in this report. */
function leftOut() {
  return report.failures.map((failure) =>
    note(t('findings.leftout', { rule: failure.rule, trigger: failure.trigger, why: failure.message })));
}

function foldedList(findings) {
  const shown = findings.length <= SHOWN_FOLDED + 1 ? findings.length : SHOWN_FOLDED;
  const rest = findings.slice(shown);
  return [
    findings.slice(0, shown).map(folded),
    rest.length === 0 ? null : el('details', { class: 'rest' },
      el('summary', {}, t('findings.more', { n: number(rest.length) })), rest.map(folded)),
  ];
}

/** What it is about; goals, milestones and channels name themselves, other subjects with their segment. */
function title(finding) {
  return /^(goal|milestone|channel):/.test(finding.subject)
    ? local(finding.subjectName)
    : local(finding.subjectName) + ' · ' + local(finding.segmentName);
}

/** The first of a story; it is not named again where it is about what the story is called by. */
function whole(finding, story) {
  const named = title(finding) === local(story.name);
  return el('article', { class: 'inner ' + finding.severity, id: anchorOf(finding) },
    body(finding, el('h4', {}, named ? null : title(finding), triggerOf(finding))));
}

function folded(finding) {
  return el('details', {
    class: 'inner folded ' + finding.severity, toggle: drawVisible, id: anchorOf(finding),
  },
    el('summary', {},
      el('span', { class: 'name' }, title(finding), triggerOf(finding)),
      el('span', { class: 'brief' }, brief(finding))),
    body(finding));
}

/** What was found, in two words, and the id under which rules and documents speak of it. */
function triggerOf(finding) {
  return el('span', { class: 'kind' }, local(finding.title) + ' ', el('span', { class: 'trigger' }, finding.trigger));
}

function brief(finding) {
  if (finding.trend === null) {
    return t('findings.from', { since: finding.since.label });
  }
  const { value } = finding.figures;
  return (value && isOwn(value, finding) ? unbroken(local(value.text)) + ' · ' : '') + runningFor(finding);
}

function body(finding, head = null) {
  const drawn = finding.trend !== null;
  return el('div', { class: drawn ? 'body' : 'body plain' },
    el('div', { class: 'words' },
      head,
      el('p', { class: 'sentence' }, unbroken(local(finding.text))),
      el('dl', {},
        entry('findings.since', finding.since.label),
        entry('findings.latest', finding.latest.label),
        entry('findings.running', runningFor(finding)),
        finding.alert?.fired ? entry('alert.fired', finding.alert.fired) : null),
      finding.clearing && drawn ? el('p', { class: 'clearing' }, unbroken(local(finding.clearing))) : null,
      standing(finding.alert),
      nextSteps(finding)),
    evidence(finding),
    drawn ? el('div', { class: 'picture' }, trendChart(finding)) : null);
}

/** How many days the periods have at most that a finding counts; weeks, months and quarters of any calendar. */
const LENGTHS = { day: 1, week: 7, month: 35, quarter: 98, year: 371 };

function runningFor(finding) {
  const { start, end } = finding.latest;
  const days = (Date.parse(end) - Date.parse(start)) / 86400000;
  const every = Object.keys(LENGTHS).find((name) => days <= LENGTHS[name]) ?? 'period';
  return plural('periods.' + every, finding.periods);
}

function nextSteps(finding) {
  const steps = finding.suggestions.map(suggestion).filter((step) => step !== null);
  if (finding.playbook) {
    steps.unshift(playbookWords(finding.playbook));
  }
  if (steps.length === 0) {
    return null;
  }
  return el('div', { class: 'next' },
    el('strong', {}, t('findings.next')),
    el('ul', {}, steps.map((step) => el('li', {}, step))));
}

function playbookWords(playbook) {
  const name = local(playbook.name);
  return playbook.owner === null
    ? t('findings.playbook', { name })
    : t('findings.playbookof', { name, owner: playbook.owner });
}

function concentration({ core, others, performance }) {
  const on = t(others.length === 0 ? 'findings.concentratenothing' : 'findings.concentrate', {
    core: core.map((line) => local(line.lineName)).join(t('list.separator')),
  });
  const moved = [...core, ...others]
    .filter((line) => line.from !== line.to)
    .map((line) => t('findings.linechange', {
      line: local(line.lineName),
      from: money(line.from, line.currency),
      to: money(line.to, line.currency),
    }));
  const ads = performance === null ? [] : [t('findings.performance', {
    more: money(performance.more, performance.currency),
    present: percent(performance.present),
    reached: percent(performance.reached),
    goal: percent(performance.goal),
  })];
  return [on, ...moved, ...ads].join(t('step.separator'));
}

function suggestion(suggested) {
  if (suggested.kind === 'target-change') {
    return t('findings.target', {
      goal: local(suggested.goalName),
      from: figure(suggested.from, suggested.unit),
      to: figure(suggested.to, suggested.unit),
    });
  }
  if (suggested.kind === 'resource-change') {
    return t('findings.resource', {
      goal: local(suggested.goalName),
      resource: local(suggested.resource),
      from: String(suggested.from),
      to: String(suggested.to),
    });
  }
  if (suggested.kind === 'backup-start') {
    const channel = local(suggested.channelName);
    return suggested.backup === null
      ? t('findings.nobackup', { channel })
      : t('findings.backup', { channel, backup: local(suggested.backup.name) });
  }
  if (suggested.kind === 'channel-pause') {
    return t('findings.pause', { channel: local(suggested.channelName) });
  }
  if (suggested.kind === 'line-stop') {
    return t('findings.stop', {
      line: local(suggested.lineName),
      amount: money(suggested.frees, suggested.currency),
    });
  }
  if (suggested.kind === 'line-raise') {
    const line = local(suggested.lineName);
    return suggested.room === null
      ? t('findings.raiseany', { line })
      : t('findings.raise', { line, amount: money(suggested.room, suggested.currency) });
  }
  if (suggested.kind === 'concentration') {
    return concentration(suggested);
  }
  if (suggested.kind === 'shift-back') {
    return t('findings.moveback', { line: local(suggested.lineName) });
  }
  if (suggested.kind === 'bid-change') {
    return t('findings.bid', {
      cost: local(suggested.costName),
      from: figure(suggested.from, suggested.unit),
      to: figure(suggested.to, suggested.unit),
    });
  }
  if (suggested.kind === 'replication') {
    const from = local(suggested.fromName);
    return suggested.in.length === 0
      ? t('findings.replicatenowhere', { from })
      : t('findings.replicate', { from, parts: suggested.in.map((part) => local(part.name)).join(t('list.separator')) });
  }
  if (suggested.kind !== 'budget-shift') {
    return null;
  }
  const names = lineNames(suggested.budget);
  if (suggested.moves.length === 0) {
    return limitWords(suggested);
  }
  const term = suggested.firstDay === null
    ? ''
    : t('findings.term', { from: suggested.firstDay, until: suggested.lastDay });
  const moved = t('findings.move', {
    from: names(suggested.from),
    moves: suggested.moves
      .map((move) => t('findings.moveto', { amount: money(move.amount, move.currency), to: names(move.to) }))
      .join(t('list.separator')),
  });
  return moved + term;
}
