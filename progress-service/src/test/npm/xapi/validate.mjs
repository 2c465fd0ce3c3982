// Prints, for each statement of a file, what the validation has against it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const validate = createRequire(import.meta.url)('@learninglocker/xapi-validation').default;
const statements = JSON.parse(readFileSync(process.argv[2], 'utf8'));
console.log(JSON.stringify(statements.map((statement) => validate(statement).map(({ path, name }) => `${name} at ${path.join(".")}`))));
