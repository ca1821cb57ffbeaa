const ZONE_SYMBOLS = { ideal: '✓', warning: '!', danger: '✕', unknown: '?' };

function funnelsSection() {
  if (report.funnels.length === 0) {
    return null;
  }
  return section('funnels', note(t('funnels.note')), report.funnels.map(funnelTable));
}

function funnelTable(funnel) {
  if (funnel.stages.length === 0) {
    return [el('h3', {}, local(funnel.name)), el('p', { class: 'empty' }, t('funnels.none'))];
  }
  // The whole first: its zones are the usual ones, and the parts say where theirs differ.
  const whole = funnel.stages.filter((stage) => stage.segment === '');
  const ordered = [...whole, ...funnel.stages.filter((stage) => stage.segment !== '')];
  const segments = new Map(ordered.map((stage) => [stage.segment, stage.segmentName]));
  const stages = new Map([...ordered].reverse().map((stage) => [stage.id, stage]));
  return [
    el('h3', {}, local(funnel.name)),
    table(local(funnel.name),
      [heading(t('funnels.stage')), ...[...segments.values()].map((name) => heading(local(name), 'cell'))],
      [...new Set(funnel.stages.map((stage) => stage.id))].map((id) => stages.get(id)).map((stage) => el('tr', {},
        el('th', { scope: 'row' }, el('span', {}, local(stage.name)), el('small', {}, bounds(stage))),
        [...segments.keys()].map((segment) => zoneCell(
          funnel.stages.find((one) => one.id === stage.id && one.segment === segment), stage)))),
      funnel.scores.length === 0 ? [] : [el('tr', {},
        el('th', { scope: 'row' }, t('funnels.score')),
        [...segments.keys()].map((segment) => scoreCell(
          funnel.scores.find((one) => one.segment === segment))))], 'even'),
  ];
}

function bounds(stage) {
  const values = { ideal: figure(stage.ideal, stage.unit), danger: figure(stage.danger, stage.unit) };
  return t('funnels.' + stage.better, values);
}

// A segment with zones of its own says so in its cell.
function zoneCell(stage, usual) {
  if (!stage) {
    return el('td', { class: 'cell' });
  }
  return el('td', { class: 'cell zone ' + stage.zone },
    el('strong', {}, figure(stage.value, stage.unit)),
    mark(ZONE_SYMBOLS[stage.zone], stage.zone, t('zone.' + stage.zone)),
    stage.ideal === usual.ideal && stage.danger === usual.danger ? null : el('small', {}, bounds(stage)));
}

// The score of the whole funnel, and what its weakest stage costs.
function scoreCell(view) {
  if (!view) {
    return el('td', { class: 'cell' });
  }
  const most = view.bottleneck;
  return el('td', { class: 'cell' },
    el('strong', {}, number(view.score, 0)),
    most ? el('small', {}, t('funnels.bottleneck', { stage: local(most.name), lost: number(most.lost, 1) })) : null,
    most && most.worth !== undefined
      ? el('small', {}, t('funnels.worth', { worth: figure(Math.round(most.worth), most.unit) })) : null);
}
