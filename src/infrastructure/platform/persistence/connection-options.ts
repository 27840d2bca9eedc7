interface Connection {
  readonly connectionString: string;
  readonly options: string;
}

const OPTIONS = 'options';

/**
 * The address of a database with what this process asks of its connections. The driver would let `options` within the address take the
 * place of those: they are kept beside them, and where both say the same, the word of the process stands, as it comes last.
 */
export function connectionWith(address: string, options: string): Connection {
  const [place = '', ...rest] = address.split('?');
  const asked = new URLSearchParams(rest.join('?'));
  const given = asked.getAll(OPTIONS);
  if (given.length === 0) return { connectionString: address, options };
  asked.delete(OPTIONS);
  const others = asked.size === 0 ? '' : `?${asked.toString()}`;
  return { connectionString: place + others, options: [...given, options].join(' ') };
}
