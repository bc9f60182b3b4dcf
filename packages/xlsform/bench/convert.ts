import { xlsform } from '../src/index.ts';

/** A questionnaire of so many questions in two languages, each shown, limited and worded by the one before. */
export function questionnaire(questions: number): string {
  const lines = [
    '| survey |',
    '| | type | name | label::English (en) | label::العربية (ar) | relevant | constraint | required |',
  ];
  for (let index = 0; index < questions; index++) {
    const before = index === 0 ? '' : `\${q${index - 1}}`;
    const type = index % 3 === 0 ? 'select_one c' : 'integer';
    const cells = [
      type,
      `q${index}`,
      `Question ${index} ${before}`,
      `سؤال ${index}`,
      before && `${before} > 3`,
      '. > 0',
      'yes',
    ];
    lines.push(`| | ${cells.join(' | ')} |`);
  }
  lines.push('| choices |', '| | list_name | name | label::English (en) | label::العربية (ar) |');
  for (let index = 0; index < 20; index++) lines.push(`| | c | ${index} | Choice ${index} | خيار ${index} |`);
  return lines.join('\n');
}

const markdown = questionnaire(Number(process.argv[2] ?? 1000));
for (let run = 0; run < 5; run++) {
  const started = performance.now();
  const result = xlsform({ markdown });
  console.log(
    result.ok ? `${(performance.now() - started).toFixed(0)} ms, ${result.xform.length} characters` : 'refused',
  );
}
