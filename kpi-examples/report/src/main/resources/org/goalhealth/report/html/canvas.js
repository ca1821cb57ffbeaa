const root = document.getElementById('report');

function header() {
  return el('header', {},
    el('div', { class: 'top' },
      el('div', {}, el('h1', {}, t('page.title', { plan: local(canvas.plan.name) })),
        el('p', {}, t('page.date', { date: day(canvas.date) }))),
      languageSwitch()));
}

function goal(part) {
  const id = 'goal-' + part.goal;
  return el('article', { class: 'canvas', 'aria-labelledby': id },
    el('div', { class: 'head' },
      part.above.length === 0 ? null : el('small', {}, part.above.map(local).join(' › ')),
      el('h2', { id }, local(part.name)),
      facts(part)),
    el('div', { class: 'fields' }, intent(part.intent), resources(part), contingencies(part)));
}

function facts(part) {
  const said = [
    part.level === null ? null : t('level.' + part.level),
    part.horizon === null ? null : t('horizon.' + part.horizon),
    part.owners.length === 0 ? t('owner.none') : t('owner.some', { names: part.owners.join(t('and')) }),
  ];
  return el('p', { class: 'quiet' }, said.filter((text) => text !== null).join(' · '));
}

function field(kind, ...children) {
  return el('section', { class: 'field ' + kind }, el('h3', {}, t(kind + '.title')), ...children);
}

function intent(meant) {
  if (meant === null) {
    return field('intent', none('intent.none'));
  }
  return field('intent',
    el('p', { class: 'about' }, local(meant.kpiName), meant.segment === '' ? null : ' · ' + local(meant.segmentName)),
    el('p', { class: 'way' },
      el('span', { class: 'from' }, meant.from === null ? t('intent.unknown') : figure(meant.from, meant.unit)),
      el('span', { class: 'arrow', role: 'img', 'aria-label': t('intent.to') }, '→'),
      el('strong', {}, figure(meant.to, meant.unit))),
    el('p', { class: 'quiet' }, [
      meant.change === null ? null : signed(meant.change),
      meant.each === null ? meant.period : t('intent.each', { period: meant.period, each: t('every.' + meant.each) }),
      meant.floor === null ? null : t('intent.floor', { figure: figure(meant.floor, meant.unit) }),
      meant.challenge === null ? null : t('intent.challenge', { figure: figure(meant.challenge, meant.unit) }),
    ].filter((text) => text !== null).join(' · ')));
}

function signed(change) {
  const text = percent(Math.abs(change), 1);
  return change === 0 ? text : (change > 0 ? '+' : '−') + text;
}

function resources(part) {
  if (part.resources.length === 0 && part.planned === null) {
    return field('resources', none('resources.none'));
  }
  const { planned } = part;
  return field('resources', el('ul', { class: 'items' },
    part.resources.map((item) => line(local(item.name), figure(item.amount, item.unit))),
    part.resources.length < 2 ? null
      : part.money.map((sum) => line(t('resources.sum'), money(sum.amount, sum.currency), 'sum')),
    planned === null ? null : line(
      [local(planned.name), el('small', {}, t('resources.planned'),
        planned.segment === '' ? null : ' · ' + local(planned.segmentName))],
      figure(planned.amount, planned.unit))));
}

function line(name, amount, kind = '') {
  return el('li', { class: kind === '' ? null : kind },
    el('span', { class: 'name' }, name), el('span', { class: 'amount' }, amount));
}

function contingencies(part) {
  if (part.contingencies.length === 0 && part.ofElasticity === null) {
    return field('contingencies', none('contingencies.none'));
  }
  return field('contingencies', el('ul', { class: 'cases' },
    part.contingencies.map(contingency),
    part.ofElasticity === null ? null : el('li', {},
      el('p', {}, el('span', { class: 'trigger' }, 'E1'), ' ', t('contingencies.elasticity')),
      playbook(part.ofElasticity))));
}

function contingency(one) {
  return el('li', {},
    el('p', {}, el('span', { class: 'trigger' }, one.trigger), ' ', local(one.title), ' ', severityMark(one.severity)),
    el('p', { class: 'rule' }, t('contingencies.rule', { rule: one.rule })),
    one.subject === null ? null
      : el('p', { class: 'about' }, local(one.subjectName), one.segment === '' ? null : ' · ' + local(one.segmentName)),
    one.limits.length === 0 ? null : el('dl', { class: 'limits' }, one.limits.map((limit) => el('div', {},
      el('dt', {}, word('limit', limit.name)), el('dd', {}, unbroken(limit.value))))),
    one.off ? el('p', { class: 'off' }, t('contingencies.off')) : null,
    playbook(one.playbook));
}

function playbook(book) {
  return el('p', { class: 'then' }, book === null ? t('contingencies.alert')
    : t('contingencies.then', { name: local(book.name) })
      + (book.owner === null ? '' : t('contingencies.owner', { owner: book.owner })));
}

function none(key) {
  return el('p', { class: 'quiet' }, t(key));
}

function show(code) {
  const again = root.childElementCount > 0;
  language = code;
  document.documentElement.lang = LOCALES[code];
  document.title = t('page.title', { plan: local(canvas.plan.name) });
  root.replaceChildren(header(),
    el('main', {}, canvas.goals.length === 0
      ? el('p', { class: 'empty' }, t('page.none'))
      : canvas.goals.map(goal)),
    el('footer', {}, el('p', {}, t('page.foot', { plan: canvas.plan.id, date: canvas.date }))));
  if (again) {
    root.querySelector('button[aria-pressed="true"]').focus({ preventScroll: true });
  }
}

show(language);
