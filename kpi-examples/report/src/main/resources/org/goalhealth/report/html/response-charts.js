const STAND_STYLES = {
  present: { symbol: 'circle', size: 10, fill: COLOURS.ink, border: '#ffffff' },
  suggested: { symbol: 'diamond', size: 13, fill: COLOURS.value, border: '#ffffff' },
  best: { symbol: 'triangle', size: 12, fill: COLOURS.good, border: '#ffffff' },
  widened: { symbol: 'triangle', size: 13, fill: '#ffffff', border: COLOURS.good },
};

/** How near the pointer must be to a point to ask for it, as a share of the axis. */
const NEAR = 0.03;

function responseChart(curve, scale) {
  const label = t('responses.label', { line: local(curve.label), sure: t('sure.' + curve.sure) });
  return chart(label, 'small', () => responseOption(curve, scale));
}

/** What is spent across, what it brings upwards; the later points lie under the present one. */
function responseOption(curve, scale) {
  const sure = curve.sure === 'yes';
  const axis = (most) => ({
    type: 'value', min: 0, max: most, splitNumber: 3, splitLine: { lineStyle: { color: COLOURS.rule } },
    axisLine: { show: false }, axisTick: { show: false },
    axisLabel: {
      color: COLOURS.quiet, hideOverlap: true, showMaxLabel: false,
      formatter: (value) => tick(value, { kind: 'money', currency: curve.currency }),
    },
  });
  return {
    grid: { left: 4, right: 14, top: 20, bottom: 2, containLabel: true },
    tooltip: tooltip({
      trigger: 'axis', axisPointer: { type: 'line', lineStyle: { color: COLOURS.quiet, type: 'dotted' } },
      formatter: (rows) => responseTip(curve, scale, rows[0].axisValue),
    }),
    xAxis: axis(scale.spend * 1.02),
    yAxis: { ...axis(scale.response * 1.05), axisPointer: { show: false } },
    series: [
      rangeOf(curve, sure),
      {
        name: 'curve', type: 'line', symbol: 'none', emphasis: { disabled: true }, z: 2,
        lineStyle: sure ? { color: COLOURS.value, width: 2 } : { color: COLOURS.quiet, width: 1.5, type: 'dashed' },
        data: pointsOf(curve).map((point) => [point.spend, point.response]),
        markLine: curve.sure === 'no' && curve.present ? spendLine(curve) : undefined,
      },
      ...standsOf(curve).reverse().map((name, i) => standMark(name, curve[name], 3 + i)),
    ],
  };
}

/** What is spent now is a fact, though what it brings is not known. */
function spendLine(curve) {
  return {
    silent: true, symbol: 'none', data: [{ xAxis: curve.present.spend }],
    lineStyle: { color: COLOURS.ink, type: 'dotted', width: 1.5 },
    label: { formatter: t('responses.present'), position: 'end', rotate: 0, distance: 2, color: COLOURS.ink },
  };
}

function rangeOf(curve, sure) {
  const known = pointsOf(curve).filter((point) => (point.low ?? null) !== null && (point.high ?? null) !== null);
  const border = [...known.map((point) => [point.spend, point.high]),
    ...[...known].reverse().map((point) => [point.spend, point.low])];
  return {
    name: 'range', type: 'custom', silent: true, clip: true, z: 1, tooltip: { show: false },
    data: border.length === 0 ? [] : [border[0]],
    renderItem: (_, api) => ({
      type: 'polygon',
      shape: { points: border.map((point) => api.coord(point)) },
      style: { fill: sure ? COLOURS.range : COLOURS.gap },
    }),
  };
}

function standMark(name, stand, z) {
  const style = STAND_STYLES[name];
  return {
    name, type: 'scatter', symbol: style.symbol, symbolSize: style.size, silent: true, z, tooltip: { show: false },
    itemStyle: { color: style.fill, borderColor: style.border, borderWidth: 1.5, opacity: 1 },
    data: [[stand.spend, stand.response]],
  };
}

function responseTip(curve, scale, spend) {
  const near = standsOf(curve).filter((name) => Math.abs(curve[name].spend - spend) <= NEAR * scale.spend);
  if (near.length > 0) {
    return plain(near.flatMap((name) => [t('responses.' + name), ...standWords(curve, curve[name])]).join('\n'));
  }
  const point = pointsOf(curve).reduce((best, one) =>
    (Math.abs(one.spend - spend) < Math.abs(best.spend - spend) ? one : best));
  return plain([...standWords(curve, point), t('sure.' + curve.sure)].join('\n'));
}
