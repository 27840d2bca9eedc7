interface Connection {
  readonly connectionString: string;
  readonly options: string;
}

const OPTIONS = 'options';

/**
 * The address of a database with what this process asks of its connections. The driver would let `options` within the address take the
 * place of those: they are kept beside them, and where both say the same, the word of the process stands, as it comes last. All else stays
 * in the address as it was written.
 */
export function connectionWith(address: string, options: string): Connection {
  const [place = '', ...rest] = address.split('?');
  const asked = rest.join('?').split('&');
  const given = asked.flatMap((one) => new URLSearchParams(one).getAll(OPTIONS));
  if (given.length === 0) return { connectionString: address, options };
  const others = asked.filter((one) => !new URLSearchParams(one).has(OPTIONS));
  const query = others.length === 0 ? '' : `?${others.join('&')}`;
  return { connectionString: place + query, options: [...given, options].join(' ') };
}
