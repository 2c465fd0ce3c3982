// What qti-convert makes of the items in a folder, in the order of their names.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { qtiTransform } from '@citolab/qti-convert/qti-transformer';
import { load } from 'cheerio';

const read = (file) => {
  const xml = qtiTransform(readFileSync(file, 'utf8')).minChoicesToOne().stripStylesheets().qbCleanup().depConvert().xml();
  const $ = load(xml, { xml: true });
  const right = $('qti-correct-response qti-value').map((_, value) => $(value).text()).get();
  return {
    items: $('qti-assessment-item').length,
    interactions: $('qti-choice-interaction, qti-extended-text-interaction').length,
    title: $('qti-assessment-item').attr('title'),
    right: $('qti-simple-choice').map((_, choice) => right.includes($(choice).attr('identifier'))).get(),
  };
};

const folder = process.argv[2];
console.log(JSON.stringify(readdirSync(folder).sort().map((name) => read(join(folder, name)))));
