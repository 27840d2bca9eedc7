import { OPERATIONS } from '../api/client.ts';
import { TOLD_ORIGIN, World } from '../api/world.ts';
import { Contract } from './contract/contract.ts';
import { conclude, type Figures, isProgram, type Progress, silence } from './support/figures.ts';
import { SEALING_KEY } from '../api/sign-on-world.ts';
import { OwnSite } from './support/own-site.ts';

interface ContractOptions {
  /** Only operations whose name holds one of these. */
  readonly only?: readonly string[];
  readonly progress?: Progress;
}

/** Every operation of the document, called well and in every way that is refused; every answer held against the document. */
async function proveContract({ only, progress = silence }: ContractOptions): Promise<Figures> {
  const site = await OwnSite.prepare('contract');
  const server = site.start('web', { WEBHOOK_ORIGINS: TOLD_ORIGIN, SEALING_KEY });
  try {
    await server.untilReady();
    const contract = await Contract.on(
      await World.on({
        url: site.origin,
        databaseUrl: site.databaseUrl,
        mails: `${site.folder}/mail`,
        printed: () => server.crashes.join('\n'),
        isAlive: () => server.crashes.length === 0,
        rows: (text, params) => site.rows(text, params),
        stop: () => Promise.resolve(),
      }),
    );
    const chosen = OPERATIONS.filter(
      ({ operationId }) => !only || only.some((part) => operationId.includes(part)),
    );
    for (const [index, operation] of chosen.entries()) {
      const { validated, deviations } = contract;
      progress.show(
        `${index + 1}/${chosen.length} · ${validated} validated · ${deviations.length} deviations · ${operation.operationId}`,
      );
      await contract.tryOperation(operation);
    }
    const pages = await contract.visitProblems();
    return {
      numbers: {
        operations: chosen.length,
        'answers validated': contract.validated,
        'problem pages': pages,
        deviations: contract.deviations.length,
      },
      short: [
        ...contract.deviations,
        ...(server.crashes.length > 0 ? [`the process ended: ${server.crashes.join('; ')}`] : []),
      ],
    };
  } finally {
    await server.rest();
    await site.close();
  }
}

if (isProgram(import.meta)) {
  const only = process.argv.slice(2);
  await conclude('contract', (progress) => proveContract({ progress, ...(only.length > 0 && { only }) }));
}
