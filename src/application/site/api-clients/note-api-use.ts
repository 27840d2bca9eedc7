import type { AuditLog } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { Viewer } from '../../shared/viewer.ts';
import type { ApiUse } from './api-use.port.ts';

export interface AnsweredCall {
  /** What was called, as the document names it. */
  readonly operation: string;
  readonly path: string;
  readonly writes: boolean;
  readonly status: number;
  /** How many things it did at once. */
  readonly many: number;
}

/** Counts what a client called; what it wrote, or was kept from writing, stands in the audit log under its name. */
export class NoteApiUse {
  constructor(
    private readonly use: ApiUse,
    private readonly log: AuditLog,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, client }: Viewer, call: AnsweredCall): Promise<void> {
    if (!client) return;
    const at = this.clock.now();
    const outcome = call.status < 400 ? 'done' : 'refused';
    await this.use.count({ clientId: client.id, operation: call.operation, outcome, many: call.many, at });
    if (!call.writes) return;
    await this.log.write({
      at,
      actorId: actor.memberId,
      action: 'api.call',
      objectKind: 'api-client',
      objectId: client.id,
      outcome,
      details: {
        operation: call.operation,
        path: call.path,
        status: call.status,
        client: client.id,
        ...(call.many > 1 && { operations: call.many }),
      },
    });
  }
}
