/** SQL of a new id whose order is that of `moment`, a `timestamptz`. */
export const idAt = (moment: string): string => `platform.id_at(${moment})`;
