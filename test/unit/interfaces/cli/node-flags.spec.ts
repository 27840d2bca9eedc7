import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { NODE_FLAGS, NODE_SURROUNDINGS } from '../../../../src/interfaces/cli/node-flags.mjs';

const flags = NODE_FLAGS.join(' ');
const surroundings = Object.entries(NODE_SURROUNDINGS)
  .map(([name, value]) => `${name}=${value}`)
  .join(' ');

it.each([
  ['npm start', 'package.json', `${surroundings} exec node ${flags} src/interfaces/cli/start.mjs"`],
  ['the image', 'Dockerfile', `CMD ["node", ${NODE_FLAGS.map((flag) => `"${flag}"`).join(', ')}, "dist/`],
  ['the surroundings of the image', 'Dockerfile', `ENV NODE_ENV=production ${surroundings} `],
  ['the surroundings in the guide', 'docs/operations.md', `\`${surroundings}\``],
  ['the guide for operators', 'docs/operations.md', `\`node ${flags} dist/interfaces/composition/main.js\``],
])('Node runs the site alike: %s', (_where, file, command) => {
  expect(readFileSync(file, 'utf8')).toContain(command);
});
