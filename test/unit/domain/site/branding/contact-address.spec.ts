import { expect, it } from '@jest/globals';
import { contactAddress } from '#domain/site/branding/contact-address';
import { codeThrown } from '../../../../support/refusal.ts';

it.each([
  ['contact@organisme.fr', 'mailto:contact@organisme.fr'],
  [' mailto:contact@organisme.fr ', 'mailto:contact@organisme.fr'],
  ['https://organisme.fr/nous-ecrire', 'https://organisme.fr/nous-ecrire'],
  ['/contact', '/contact'],
])('takes %j as a link leads there', (typed, href) => {
  expect(contactAddress('contact', typed)).toBe(href);
});

it.each([
  'javascript:alert(1)',
  'http://organisme.fr',
  '//organisme.fr',
  'contact',
  'contact@organisme',
  'a@b.fr?bcc=c@d.fr',
  'a@b.fr,c@d.fr',
  '/contact\nExpires: 2000-01-01',
  'https://organisme.fr/"><b>',
])('refuses %j', (typed) => {
  expect(codeThrown(() => contactAddress('contact', typed))).toBe('site.contact');
});
