/** An agent may bear the department in the name already: where it is told beside, it is told once. */
export const nameAlone = (pseudonym: string, department: string | null): string =>
  department !== null && pseudonym.endsWith(`, ${department}`)
    ? pseudonym.slice(0, -department.length - 2)
    : pseudonym;
