import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import openapiTS, { astToString, COMMENT_HEADER, type OpenAPI3 } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const FILE = path.join(ROOT, 'clients/typescript/src/schema.ts');

it('the types of the client are those of docs/openapi.json; UPDATE_OPENAPI=1 writes them again', async () => {
  const document = JSON.parse(readFileSync(path.join(ROOT, 'docs/openapi.json'), 'utf8')) as OpenAPI3;
  const options = { ...(await resolveConfig(FILE)), parser: 'typescript' };
  const wanted = await format(COMMENT_HEADER + astToString(await openapiTS(document)), options);
  if (process.env['UPDATE_OPENAPI']) writeFileSync(FILE, wanted);
  expect(readFileSync(FILE, 'utf8') === wanted).toBe(true);
});
