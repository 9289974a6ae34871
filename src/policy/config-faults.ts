import type { SchemaFault } from '../model/schema-fault.ts';

export interface FaultDescription {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  /** The property itself where it is what is wrong. */
  readonly key?: string;
}

/** One fault against the schema in our words; `path` is where it stands, `waivers.0.until`. */
export function describeFault(
  { keyword, params, instancePath }: SchemaFault,
  path: string,
): FaultDescription {
  const where = path === '' ? '' : path;
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      return { messageId: 'config-unknown-key', data: { key: where === '' ? key : `${where}.${key}` }, key };
    }
    case 'required':
      return {
        messageId: 'config-missing-key',
        data: { key: String(params.missingProperty), where: where === '' ? '{}' : where },
      };
    case 'enum':
      return {
        messageId: 'config-value',
        data: { key: where, allowed: (params.allowedValues as readonly unknown[]).join(', ') },
      };
    case 'type':
      return { messageId: `config-type-${String(params.type)}`, data: { key: where === '' ? '{}' : where } };
    case 'minimum':
    case 'maximum':
      return { messageId: 'config-range', data: { key: where } };
    case 'pattern':
      if (instancePath.endsWith('/until')) return { messageId: 'config-date', data: { key: where } };
      if (instancePath.endsWith('/clause')) return { messageId: 'config-fingerprint', data: { key: where } };
      return { messageId: 'config-empty', data: { key: where } };
    default:
      return { messageId: 'config-invalid', data: { key: where } };
  }
}
