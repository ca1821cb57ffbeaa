const NUMBERS = ['target', 'actual', 'current', 'completion', 'change', 'weight', 'points', 'rank', 'score', 'bonus',
  'incentive', 'growth'];
const MIDDLE = ['grade'];

function columns(...names) {
  return names.filter((name) => name !== null).map((name) => heading(t('column.' + name),
    NUMBERS.includes(name) ? 'number' : MIDDLE.includes(name) ? 'graded' : 'text'));
}

/** A table, or that it has no rows. */
function rowsSection(id, head, rows, foot = []) {
  return section(id, rows.length === 0 ? el('p', { class: 'empty' }, t('norows'))
    : table(t('caption', { title: title(), period: month(scores.period), part: t(id + '.title') }), head, rows, foot));
}

const SECTIONS = {
  scorecard: () => [linesSection()],
  ranking: () => [placesSection(), awardsSection()],
  team: () => [placesSection()],
  tracking: () => [trackingSection()],
  board: () => [boardSection()],
  sheet: () => [sheetSection()],
  review: () => [reviewSection()],
};

function linesSection() {
  const remarks = anyRemark([...scores.goals, ...scores.conduct]);
  const lineRow = (line, ...cells) => scoreRow(line, remarks, ...cells);
  const goals = scores.goals.map((line) => lineRow(line, line.objectiveName,
    numberCell(figure(line.target, line.unit)), numberCell(figure(line.actual, line.unit))));
  const conduct = scores.conduct.map((line) => lineRow(line, null, numberCell(NONE), numberCell(NONE)));
  return rowsSection('lines',
    columns('goal', 'target', 'actual', 'completion', 'weight', 'points', remarks ? 'remark' : null),
    [...goals, ...conduct],
    [el('tr', {},
      el('th', { scope: 'row' }, t('sum')), el('td'), el('td'), el('td'),
      numberCell(shown(scores.weights)), numberCell(score(scores.earned)), remarks ? el('td') : null)]);
}

function scoreRow(line, remarks, objective, ...figures) {
  const below = line.item === undefined
    ? objective === null ? null : local(objective)
    : t('conduct');
  return el('tr', {}, nameCell(local(line.name), below), figures, completionCell(line.completion),
    numberCell(shown(line.weight)), numberCell(shown(line.points)), remarks ? remarkCell(line) : null);
}

/** Columns that only some plans have something for. */
const SOMETIMES = ['team', 'incentive', 'growth'];

function placesSection() {
  const all = [...scores.places, ...scores.unplaced];
  const names = ['rank', 'person', 'role', 'team', 'score', 'grade', 'bonus', 'incentive', 'growth', 'coaching']
    .filter((name) => !SOMETIMES.includes(name) || all.some((card) => card[name] !== null))
    .filter((name) => name !== 'team' || kind !== 'team');
  return rowsSection('places', columns(...names),
    all.map((card) => el('tr', {}, names.map((name) => PLACE_CELLS[name](card)))));
}

const PLACE_CELLS = {
  rank: (card) => numberCell(card.rank === undefined ? NONE : number(card.rank), card.tied ? t('tied') : null),
  person: (card) => nameCell(local(card.name)),
  role: (card) => textCell(local(card.roleName)),
  team: (card) => textCell(card.teamName === null ? null : local(card.teamName)),
  score: (card) => numberCell(score(card.score)),
  grade: (card) => gradeCell(card.grade),
  bonus: (card) => numberCell(shown(card.bonusFactor)),
  incentive: (card) => numberCell(shown(card.incentive)),
  growth: (card) => (card.growth === null ? numberCell(NONE)
    : numberCell(change(card.growth.growth), t('growth.points', { points: shown(card.growth.points) }))),
  coaching: (card) => textCell(card.coaching === null ? null : coachingText(card.coaching), 'long'),
};

function awardsSection() {
  return scores.awards.length === 0 ? null : rowsSection('awards', columns('award', 'winner', 'points', 'unknown'),
    scores.awards.map((award) => el('tr', {},
      nameCell(local(award.name)),
      textCell(award.to.length === 0 ? t('nobody') : names(award.toNames)),
      numberCell(score(award.points)),
      textCell(names(award.unknownNames)))));
}

function goalCell(row) {
  return nameCell(local(row.name), row.kpiName === null ? null : local(row.kpiName));
}

/** Most tables of goals have nothing to remark, and need the room. */
function anyRemark(rows) {
  return rows.some((row) => row.lacking !== null);
}

function trackingSection() {
  const remarks = anyRemark(scores.rows);
  return rowsSection('tracking',
    columns('goal', 'target', 'actual', 'completion', 'change', remarks ? 'remark' : null, 'cause', 'action', 'owner'),
    scores.rows.map((row) => el('tr', {},
      goalCell(row),
      numberCell(figure(row.target, row.unit)),
      numberCell(figure(row.actual, row.unit)),
      completionCell(row.completion),
      numberCell(change(row.change)),
      remarks ? remarkCell(row) : null,
      noteCell(row.cause),
      noteCell(row.action),
      textCell(row.owners.join(t('comma'))))));
}

function boardSection() {
  const reds = scores.rows.some((row) => row.red);
  return rowsSection('board', columns('goal', 'target', 'current', 'completion', 'trend', reds ? 'red' : null),
    scores.rows.map((row) => el('tr', { class: row.red ? 'red' : null },
      goalCell(row),
      numberCell(figure(row.target, row.unit)),
      numberCell(figure(row.actual, row.unit)),
      completionCell(row.completion),
      el('td', {}, trendMark(row.trend)),
      reds ? el('td', {}, row.red ? mark('✕', 'critical', t('red')) : null) : null)));
}

function sheetSection() {
  return rowsSection('sheet', columns('goal', 'dimension', 'kpi', 'target', 'weight', 'owner', 'source', 'cycle'),
    scores.rows.map((row) => el('tr', {},
      nameCell(local(row.name)),
      textCell(row.kind === 'conduct' ? t('conduct') : row.dimension === null ? null : word('dimension', row.dimension)),
      textCell(row.kpiName === null ? null : local(row.kpiName)),
      numberCell(figure(row.target, row.unit)),
      numberCell(shown(row.weight)),
      textCell(row.owners.join(t('comma'))),
      textCell(row.source),
      textCell(row.cycle === null ? null : word('cycle', row.cycle)))),
    [el('tr', {}, el('th', { scope: 'row' }, t('sum')), el('td'), el('td'), el('td'), numberCell(shown(weights())),
      el('td'), el('td'), el('td'))]);
}

function reviewSection() {
  const remarks = anyRemark(scores.rows);
  return rowsSection('review',
    columns('goal', 'completion', 'points', 'grade', remarks ? 'remark' : null, 'successes', 'problems', 'next'),
    scores.rows.map((row) => el('tr', {},
      nameCell(local(row.name)),
      completionCell(row.completion),
      numberCell(shown(row.points), t('of', { weight: shown(row.weight) })),
      gradeCell(row.grade),
      remarks ? remarkCell(row) : null,
      noteCell(row.successes),
      noteCell(row.problems),
      noteCell(row.next))));
}
