const { kind, table: scores } = JSON.parse(document.getElementById('report-data').textContent);
const texts = JSON.parse(document.getElementById('report-texts').textContent);
