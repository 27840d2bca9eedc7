const FAMILIES = {
  request: 'request',
  field: 'field',
  text: 'field',
  cursor: 'field',
  access: 'access',
  api: 'api',
  shared: 'shared',
  unexpected: 'unexpected',
} as const;

type Family = (typeof FAMILIES)[keyof typeof FAMILIES] | 'rule';

/** What a code is about, by which it is said what to do. */
export const familyOf = (code: string): Family => {
  const [first = ''] = code.split('.');
  return Object.hasOwn(FAMILIES, first) ? FAMILIES[first as keyof typeof FAMILIES] : 'rule';
};
