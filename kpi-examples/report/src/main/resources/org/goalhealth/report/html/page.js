const root = document.getElementById('report');

function header() {
  return el('header', {},
    el('div', { class: 'top' },
      el('div', {}, el('h1', {}, local(report.plan.name)), el('p', {}, t('page.date', { date: day(report.date) }))),
      languageSwitch()),
    el('ul', { class: 'tiles' }, severities().map(severityTile), goalsTile()));
}

function severityTile(severity) {
  const stories = report.stories.filter((story) => story.severity === severity).length;
  return el('li', { class: 'tile ' + (stories > 0 ? severity : 'calm') },
    el('strong', {}, number(stories)),
    el('span', {}, severityMark(severity)));
}

/** Within its band a goal is near enough. */
const MET = ['within-band', 'on-target', 'exceeding'];

function goalsTile() {
  const judged = report.goals.filter((goal) => goal.state !== null && goal.state !== 'unknown');
  if (judged.length === 0) {
    return null;
  }
  const met = judged.filter((goal) => MET.includes(goal.state));
  return el('li', { class: 'tile calm' },
    el('strong', {}, t('page.outof', { part: number(met.length), whole: number(judged.length) })),
    el('span', {}, t('page.goalsmet')));
}

function contents(sections) {
  return el('nav', { 'aria-label': t('page.contents') },
    sections.map((one) => el('a', { href: '#' + one.id }, t(one.id + '.title'))));
}

/** Everything anew in one language; what the reader has opened stays open. */
function show(code) {
  const open = [...root.querySelectorAll('details')].map((details) => details.open);
  language = code;
  document.documentElement.lang = LOCALES[code];
  document.title = local(report.plan.name);
  forgetCharts();
  const sections = [findingsSection(), goalsSection(), elasticitySection(), scorecardSection(), funnelsSection(),
    budgetsSection(), responsesSection(), intakeSection()].filter((one) => one !== null);
  root.replaceChildren(header(), contents(sections), el('main', {}, sections),
    el('footer', {}, el('p', {}, t('page.foot', { plan: report.plan.id, date: report.date }))));
  root.querySelectorAll('details').forEach((details, i) => {
    if (open.length > 0) {
      details.open = open[i];
    }
  });
  drawVisible();
  if (open.length > 0) {
    root.querySelector('button[aria-pressed="true"]').focus({ preventScroll: true });
  }
}

show(language);
