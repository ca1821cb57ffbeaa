function lineColour(line) {
  if (line.low !== null && line.return < line.low) {
    return COLOURS.bad;
  }
  return line.strong !== null && line.return >= line.strong ? COLOURS.good : '#7f93b2';
}

/** Bars of what each line returns, with ticks at the limits it is judged by, which may differ by line. */
function returnsChart(budget) {
  const label = t('budgets.returnlabel', { name: local(budget.returnName) });
  const host = chart(label, 'bars', () => returnsOption(budget));
  host.style.height = 46 + budget.lines.length * 40 + 'px';
  return host;
}

function returnsOption(budget) {
  const lines = budget.lines;
  const ticks = (name, colour) => ({
    type: 'scatter', symbol: 'rect', symbolSize: [2, 43], silent: true, itemStyle: { color: colour, opacity: 1 }, z: 3,
    data: lines.map((line, i) => (line[name] === null ? null : [line[name], i])).filter((pair) => pair !== null),
  });
  return {
    grid: { left: 20, right: 48, top: 8, bottom: 8, containLabel: true },
    tooltip: tooltip({ trigger: 'item', formatter: (item) => returnTip(lines[item.dataIndex]) }),
    xAxis: {
      type: 'value', min: 0, splitNumber: 4, splitLine: { lineStyle: { color: COLOURS.rule } },
      axisLabel: { color: COLOURS.quiet, hideOverlap: true, formatter: (value) => number(value) },
    },
    yAxis: {
      type: 'category', inverse: true, data: lines.map((line) => line.segment),
      axisTick: { show: false }, axisLine: { lineStyle: { color: COLOURS.rule } },
      axisLabel: { color: COLOURS.ink, formatter: (_, i) => shortened(local(lines[i].segmentName), 14) },
    },
    series: [
      {
        type: 'bar', barWidth: 20, emphasis: { disabled: true },
        data: lines.map((line) => ({ value: line.return, itemStyle: { color: lineColour(line) } })),
      },
      ticks('low', COLOURS.bad),
      ticks('strong', COLOURS.good),
      returnLabels(lines),
    ],
  };
}

/** Above the ticks; a line without a return has no bar, and says so. */
function returnLabels(lines) {
  return {
    type: 'scatter', symbolSize: 0, silent: true, z: 4, itemStyle: { opacity: 1 },
    label: {
      show: true, position: 'right', color: COLOURS.ink, textBorderColor: '#ffffff', textBorderWidth: 3,
      formatter: ({ dataIndex }) => lineReturn(lines[dataIndex]),
    },
    data: lines.map((line, i) => [line.return ?? 0, i]),
  };
}

function lineReturn(line) {
  return line.return === null ? NONE + ' ' + t('budgets.noreturn') : number(line.return);
}

function returnTip(line) {
  const rows = [plain(local(line.segmentName)), t('budgets.return') + ': ' + number(line.return)];
  if (line.low !== null) {
    rows.push(t('budgets.low') + ': ' + number(line.low), t('budgets.strong') + ': ' + number(line.strong));
  }
  return rows.join('\n');
}

/** The share of the spend that stands where the evidence does not put it, period by period. */
function mismatchChart(rates) {
  const label = t('budgets.mismatchlabel', { from: rates[0].period.label, to: rates.at(-1).period.label });
  return chart(label, 'small', () => ({
    grid: { left: 4, right: 14, top: 12, bottom: 2, containLabel: true },
    tooltip: tooltip({
      trigger: 'axis', formatter: ([row]) => plain(rates[row.dataIndex].period.label + '\n' + percent(rates[row.dataIndex].rate)),
    }),
    xAxis: {
      type: 'category', data: rates.map((rate) => rate.period.label),
      axisTick: { show: false }, axisLine: { lineStyle: { color: COLOURS.rule } },
      axisLabel: { color: COLOURS.quiet, hideOverlap: true, formatter: (name) => shortened(name, 12) },
    },
    yAxis: {
      type: 'value', min: 0, splitNumber: 3, splitLine: { lineStyle: { color: COLOURS.rule } },
      axisLabel: { color: COLOURS.quiet, formatter: (value) => percent(value) },
    },
    series: [{
      type: 'line', symbol: 'circle', symbolSize: 6, connectNulls: false, emphasis: { disabled: true },
      lineStyle: { color: COLOURS.value, width: 2 }, itemStyle: { color: COLOURS.value },
      data: rates.map((rate) => rate.rate),
    }],
  }));
}

function movesChart(budget, moved) {
  const names = lineNames(budget.id);
  const host = chart(t('budgets.moveslabel'), 'flow', (place) => movesOption(budget, moved, names, place.clientWidth));
  const givers = new Set(moved.map((move) => move.from)).size;
  const takers = new Set(moved.map((move) => move.to)).size;
  host.style.height = 40 + Math.max(givers, takers) * 64 + 'px';
  return host;
}

/** Lines that give on the left, lines that take on the right, as wide as the money between them. */
function movesOption(budget, moved, names, width) {
  const room = Math.min(150, Math.round(width * 0.34));
  const node = (side, segment) => side + ' ' + segment;
  const total = (key, segment) => sumOf(moved.filter((move) => move[key] === segment));
  const nodes = (key, colour, position, sign) => [...new Set(moved.map((move) => move[key]))].map((segment) => ({
    name: node(key, segment),
    itemStyle: { color: colour },
    label: {
      position, color: COLOURS.ink, lineHeight: 16, width: room - 8, overflow: 'truncate',
      formatter: () => plain(names(segment)) + '\n' + sign + money(total(key, segment), budget.currency),
    },
  }));
  return {
    tooltip: tooltip({
      trigger: 'item',
      formatter: (item) => (item.dataType === 'edge' ? moveTip(moved[item.dataIndex], budget, names) : ''),
    }),
    series: [{
      type: 'sankey', left: room, right: room, top: 12, bottom: 12, nodeWidth: 12, nodeGap: 22, draggable: false,
      emphasis: { disabled: true },
      data: [...nodes('from', COLOURS.bad, 'left', '−'), ...nodes('to', COLOURS.good, 'right', '+')],
      links: moved.map((move) => ({
        source: node('from', move.from), target: node('to', move.to), value: move.amount,
        lineStyle: flowStyle(move.shift),
      })),
    }],
  };
}

function flowStyle(shift) {
  return forATime(shift)
    ? { color: COLOURS.term, opacity: 0.35, borderColor: COLOURS.term, borderWidth: 1.5, borderType: 'dashed' }
    : { color: 'gradient', opacity: 0.35 };
}

function moveTip(move, budget, names) {
  const { finding } = move.shift;
  const rows = [moveWords(move, budget, names), local(finding.title) + ' (' + finding.trigger + ')'];
  if (forATime(move.shift)) {
    rows.push(termWords(move.shift));
  }
  const limited = limitWords(move.shift);
  return plain((limited === null ? rows : [...rows, limited]).join('\n'));
}
