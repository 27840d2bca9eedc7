import { expect, it } from '@jest/globals';
import { pathParameters } from '#interfaces/http/input';

const ID = '0199aaaa-0000-7000-8000-00000000000f';
const told = (params: Record<string, string>) => pathParameters({ params } as never);

it('an id in capitals is the same id, wherever it stands', () => {
  expect(told({ id: ID.toUpperCase() })).toEqual({ id: ID });
  expect(told({ handle: ID.toUpperCase() })).toEqual({ handle: ID });
});

it('what is no id stays as it is written, and is judged so', () => {
  expect(told({ key: 'CGI-261' })).toEqual({ key: 'CGI-261' });
  expect(() => told({ handle: 'Plume' })).toThrow(expect.objectContaining({ kind: 'not-found' }));
});
