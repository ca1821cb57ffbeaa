const ON_TARGET = 100;

function header() {
  return el('header', {},
    el('div', { class: 'top' },
      el('div', {}, el('h1', {}, title()), el('p', {}, about().join(' · '))),
      languageSwitch()),
    el('ul', { class: 'tiles' }, TILES[kind]()),
    conclusions());
}

function title() {
  const whole = kind === 'board' && scores.person === null;
  return whole ? t('title.all') : t('title.' + kind, { name: kind === 'ranking' ? '' : local(scores.name) });
}

/** Whose it is and of when; the plan last. */
function about() {
  const parts = [scores.roleName, scores.teamName].filter((name) => name !== undefined && name !== null);
  return [...parts.map(local), month(scores.period), local(scores.plan.name)];
}

const TILES = {
  scorecard: cardTiles,
  review: cardTiles,
  ranking: () => [
    tile(number(scores.places.length), t('tile.placed')),
    tile(number(scores.unplaced.length), t('tile.unplaced'), scores.unplaced.length > 0 ? 'warning' : 'calm'),
    tile(number(scores.awards.filter((award) => award.to.length > 0).length), t('tile.awards')),
  ],
  team: teamTiles,
  tracking: () => [
    tile(number(scores.rows.length), t('tile.goals')),
    counted('met', scores.rows, (row) => row.completion !== null && row.completion >= 1),
    counted('under', scores.rows, (row) => row.completion !== null && row.completion < 1, 'warning'),
    counted('without', scores.rows, (row) => row.completion === null, 'warning'),
  ],
  board: () => [
    tile(number(scores.rows.length), t('tile.goals')),
    counted('red', scores.rows, (row) => row.red, 'critical'),
    counted('better', scores.rows, (row) => row.trend === 'better'),
    counted('worse', scores.rows, (row) => row.trend === 'worse', 'warning'),
  ],
  sheet: () => [
    counted('goals', scores.rows, (row) => row.kind === 'goal'),
    counted('conduct', scores.rows, (row) => row.kind === 'conduct'),
    tile(shown(weights()), t('tile.weights')),
  ],
};

function tile(figure, text, grade = 'calm') {
  return el('li', { class: 'tile ' + grade }, el('strong', {}, figure), el('span', {}, text));
}

/** How many rows are so; coloured where there is one. */
function counted(name, rows, is, grade = 'calm') {
  const count = rows.filter(is).length;
  return tile(number(count), t('tile.' + name), count > 0 ? grade : 'calm');
}

function cardTiles() {
  return [
    tile(score(scores.score), t('tile.score')),
    tile(scores.grade === null ? NONE : gradeMark(scores.grade), t('tile.grade')),
    scores.bonusFactor === null ? null : tile('× ' + number(scores.bonusFactor), t('tile.bonus')),
    scores.incentive === null ? null : tile('× ' + number(scores.incentive), t('tile.incentive')),
  ];
}

const GOAL_STATES = { met: 'met', missed: 'critical', unknown: 'warning' };

function teamTiles() {
  return [
    tile(score(scores.score), t('tile.teamscore')),
    scores.goal === null ? null : tile(word('goalstate', scores.goalState),
      t('tile.teamgoal', { goal: local(scores.goalName) }), GOAL_STATES[scores.goalState]),
    scores.declaredPool === null ? null : tile(money(scores.declaredPool.amount, scores.declaredPool.currency),
      t(scores.pool === null ? 'tile.poolheld' : 'tile.poolfree'), scores.pool === null ? 'calm' : 'met'),
  ];
}

function weights() {
  return scores.rows.reduce((sum, row) => sum + row.weight, 0);
}

/** What follows from a score, or why there is none. */
function conclusions() {
  const lines = kind === 'team' ? teamLines() : kind === 'scorecard' || kind === 'review' ? cardLines() : [];
  return lines.length === 0 ? null : el('ul', { class: 'follows' }, lines.map((line) => el('li', {}, line)));
}

function teamLines() {
  return scores.score === null ? [t('noteamscore')] : [];
}

function cardLines() {
  const { grade, growth, coaching } = scores;
  return [
    grade === null ? t('noscore') : null,
    Math.abs(scores.weights - ON_TARGET) < 1e-9 ? null : t('weights', { points: shown(scores.weights) }),
    growth === null ? null : t('growth', { growth: percent(growth.growth), points: shown(growth.points) }),
    grade !== null && scores.bonusFactor === null ? t('nobonus', { grade }) : null,
    coaching === null ? null : t('coaching.line', { what: coachingText(coaching) }),
  ].filter((line) => line !== null).map(unbroken);
}

function coachingText({ coachName, on }) {
  return coachName === null
    ? t('coaching.on', { on: names(on) })
    : t('coaching.by', { coach: local(coachName), on: names(on) });
}
