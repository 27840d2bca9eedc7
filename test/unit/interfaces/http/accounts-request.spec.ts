import { expect, it } from '@jest/globals';
import { RegisterRequest } from '#interfaces/http/community/accounts.request';
import { validated } from '#interfaces/http/validate';

const typed = { pseudonym: 'Plume', email: 'plume@example.org', password: 'quelques mots choisis' };

it.each([
  ['left empty', typed],
  ['sent without a version', { ...typed, charter: '' }],
])('a charter box %s is to be ticked', async (_what, sent) => {
  await expect(validated(RegisterRequest, sent)).rejects.toMatchObject({
    fields: [{ field: 'charter', code: 'field.must-accept' }],
  });
});

it('a ticked box carries the version that was read', async () => {
  await expect(validated(RegisterRequest, { ...typed, charter: '1' })).resolves.toMatchObject({
    charter: '1',
  });
});
