/** Answers may grow within a version, so that the document leaves them open; what is answered today is all that it tells of. */
export function closed<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map((one: unknown) => closed(one)) as T;
  if (typeof schema !== 'object' || schema === null) return schema;
  const inside = Object.fromEntries(
    Object.entries(schema).map(([name, inner]: [string, unknown]) => [name, closed(inner)]),
  );
  const isObject = inside['type'] === 'object' && 'properties' in inside;
  return (isObject ? { additionalProperties: false, ...inside } : inside) as T;
}
