/** How many findings are shown whole; more would be a wall. */
const SHOWN_WHOLE = 6;

/** How many folded ones of a group are listed before the rest is folded away too. */
const SHOWN_FOLDED = 6;

function findingsSection() {
  if (report.findings.length === 0 && report.standing.length === 0) {
    return section('findings', leftOut(), el('p', { class: 'empty' }, t('findings.none')));
  }
  let rank = 0;
  const groups = grouped(report.findings).map((group) => {
    const open = group.slice(0, Math.max(0, SHOWN_WHOLE - rank));
    rank += group.length;
    return el('section', { class: 'group' }, groupHeading(group), open.map(whole), foldedList(group.slice(open.length)));
  });
  return section('findings', leftOut(), groups, stillStanding());
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

/** Findings of one trigger and severity together; the worst severity stays in front. */
function grouped(findings) {
  const groups = new Map();
  for (const finding of findings) {
    const key = finding.severity + ' ' + finding.trigger;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

function groupHeading(group) {
  const [{ severity, trigger, title }] = group;
  return el('h3', {}, severityMark(severity), el('span', {}, local(title)),
    el('span', { class: 'trigger' }, trigger),
    el('span', { class: 'count' }, plural('findings.count', group.length)));
}

function title(finding) {
  return local(finding.subjectName) + ' · ' + local(finding.segmentName);
}

function whole(finding) {
  return el('article', { class: 'card ' + finding.severity }, body(finding, el('h4', {}, title(finding))));
}

function folded(finding) {
  return el('details', { class: 'card folded ' + finding.severity, toggle: drawVisible },
    el('summary', {},
      el('span', { class: 'name' }, title(finding)),
      el('span', { class: 'brief' }, brief(finding))),
    body(finding));
}

function brief(finding) {
  const value = finding.figures.value ? unbroken(local(finding.figures.value.text)) + ' · ' : '';
  return value + runningFor(finding);
}

function body(finding, head = null) {
  return el('div', { class: 'body' },
    el('div', { class: 'words' },
      head,
      el('p', { class: 'sentence' }, unbroken(local(finding.text))),
      el('dl', {},
        entry('findings.since', finding.since.label),
        entry('findings.latest', finding.latest.label),
        entry('findings.running', runningFor(finding)),
        finding.alert?.fired ? entry('alert.fired', finding.alert.fired) : null),
      finding.clearing ? el('p', { class: 'clearing' }, unbroken(local(finding.clearing))) : null,
      standing(finding.alert),
      nextSteps(finding)),
    evidence(finding),
    el('div', { class: 'picture' }, trendChart(finding)));
}

function runningFor(finding) {
  const trend = trendOf(finding);
  const every = trend && !finding.subject.startsWith('goal:') ? trend.every : 'period';
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

function suggestion(suggested) {
  if (suggested.kind === 'target-change') {
    return t('findings.target', {
      goal: local(suggested.goalName),
      from: figure(suggested.from, suggested.unit),
      to: figure(suggested.to, suggested.unit),
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
    return t('binding.' + suggested.binding);
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
