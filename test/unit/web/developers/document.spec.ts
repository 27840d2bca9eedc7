import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { ApiDocument } from '#interfaces/http/openapi';
import { ERROR_CODES, errorExample } from '#interfaces/messages/error-text';
import {
  formNamed,
  operationsByTag,
  operationSheet,
  type Shape,
} from '../../../../web/developers/document.server.ts';
import { developersFr } from '../../../../web/messages/developers.fr.ts';
import { familyOf } from '../../../../web/developers/families.ts';

const FILE = path.resolve(import.meta.dirname, '../../../../docs/openapi.json');
const document = JSON.parse(readFileSync(FILE, 'utf8')) as ApiDocument;

/** Every form that a shape leads to. */
const formsIn = (shape: Shape): string[] => {
  switch (shape.kind) {
    case 'form':
      return [shape.name];
    case 'list':
    case 'map':
      return formsIn(shape.of);
    case 'either':
      return shape.of.flatMap(formsIn);
    case 'object':
      return shape.fields.flatMap((field) => formsIn(field.shape));
    default:
      return [];
  }
};

describe('the pages for developers', () => {
  const ids = operationsByTag(document).flatMap(({ operations }) => operations.map(({ id }) => id));

  it('tell by which limits an operation is counted, and each kind of counting has its words', () => {
    const sheet = operationSheet(document, 'askForExport')!;
    expect(sheet.limits).toEqual([
      { name: 'default', limit: 600, windowSeconds: 60, counts: 'client' },
      { name: 'writes', limit: 120, windowSeconds: 60, counts: 'client' },
      { name: 'exports', limit: 5, windowSeconds: 3600, counts: 'caller' },
    ]);
    const counted = ids.flatMap((id) => operationSheet(document, id)!.limits.map(({ counts }) => counts));
    expect([...new Set(counted)].sort()).toEqual(Object.keys(developersFr.whom).sort());
  });

  it('have a sheet for every operation, and every form it leads to has a page', () => {
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      const sheet = operationSheet(document, id)!;
      expect([id, sheet.answers.length > 0]).toEqual([id, true]);
      const shapes = [
        sheet.body,
        ...sheet.parameters.map(({ shape }) => shape),
        ...sheet.answers.map(({ shape }) => shape),
      ];
      for (const name of shapes.flatMap((shape) => (shape ? formsIn(shape) : [])))
        expect([name, formNamed(document, name) !== null]).toEqual([name, true]);
    }
    expect(operationSheet(document, 'nothing')).toBeNull();
    expect([formNamed(document, 'nothing'), formNamed(document, 'constructor')]).toEqual([null, null]);
  });

  it('say who may call, with what, and what is answered', () => {
    const open = operationSheet(document, 'openTopic')!;
    expect(open).toMatchObject({ method: 'POST', path: '/topics', scope: 'topics:write', isOpen: false });
    const fields = (open.body as Extract<Shape, { kind: 'object' }>).fields;
    expect(fields.find(({ name }) => name === 'title')).toMatchObject({
      required: true,
      shape: { kind: 'plain', type: 'string', notes: ['≤ 150'] },
    });
    expect(fields.find(({ name }) => name === 'tags')).toMatchObject({
      required: false,
      shape: { kind: 'list' },
    });
    expect(open.answers.map(({ status }) => status)).toContain('201');
    expect(operationSheet(document, 'castBallot')!.scope).toBeUndefined();
    expect(operationSheet(document, 'readCaller')!.scope).toBeNull();
  });

  it('explain every problem in both languages, with something in place of what it tells', () => {
    for (const code of ERROR_CODES.filter((one) => one !== 'other'))
      for (const language of ['fr', 'en'] as const) {
        const said = errorExample(language, code);
        expect([code, said]).not.toEqual([code, errorExample(language, 'other')]);
        expect([code, said]).toEqual([code, expect.not.stringMatching(/[{}]/)]);
      }
    expect([errorExample('fr', 'nothing'), errorExample('fr', 'constructor')]).toEqual([null, null]);
    expect(
      ['request.invalid', 'text.missing', 'api.missing-scope', 'site.webhook-private', 'unexpected'].map(
        familyOf,
      ),
    ).toEqual(['request', 'field', 'api', 'rule', 'unexpected']);
  });
});
