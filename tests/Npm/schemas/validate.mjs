// Holds files against the official schemas: node validate.mjs <folder with node_modules> <schema> <file> [<schema> <file> …]. Prints each fault on a line.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [folder, ...pairs] = process.argv.slice(2);
const modules = createRequire(resolve(folder, 'package.json'));
const Ajv = modules('ajv-draft-04').default;
const schemas = join(folder, 'node_modules/@microsoft/app-manifest/build/json-schemas/teams');
let faults = 0;
for (let i = 0; i < pairs.length; i += 2) {
  // The only format there is "uri"; some of the patterns are no regular expressions by Unicode's stricter rules.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, formats: { uri: text => URL.canParse(text) } });
  const validate = ajv.compile(JSON.parse(readFileSync(join(schemas, pairs[i]))));
  if (!validate(JSON.parse(readFileSync(pairs[i + 1])))) {
    for (const error of validate.errors) {
      console.log(`${pairs[i + 1]} ${error.instancePath || '/'} ${error.message}`);
      faults++;
    }
  }
}
process.exitCode = faults ? 1 : 0;
