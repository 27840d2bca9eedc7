/** Text from an address or a form as PostgreSQL can take it: it refuses the character 0, which no stored text has. */
export const asked = (value: string): string => value.replaceAll('\0', '\uFFFD');
