const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether PostgreSQL will take it for an id: what is not one names nothing. */
export const isId = (value: string): boolean => UUID.test(value);
