import { expect, it } from '@jest/globals';
import { RegisterRequest } from '#interfaces/http/community/accounts.request';
import { validated } from '#interfaces/http/validate';

const typed = { pseudonym: 'Plume', email: 'plume@example.org', password: 'quelques mots choisis' };

it('a charter box left empty is judged with the rest of the form', async () => {
  const judged = await validated(RegisterRequest, typed);
  expect(judged.charter).toBeUndefined();
});

it('a ticked box carries the version that was read', async () => {
  await expect(validated(RegisterRequest, { ...typed, charter: '1' })).resolves.toMatchObject({
    charter: '1',
  });
});
