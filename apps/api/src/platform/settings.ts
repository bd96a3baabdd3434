/** What the surroundings decide. Read once, checked at the start; a missing one is one clear sentence. */
export interface Settings {
  readonly databaseUrl: string;
  readonly authSecret: string;
  readonly host: string;
  readonly port: number;
  readonly origin: string;
  /** How many proxies stand in front: their `X-Forwarded-*` is believed. */
  readonly trustedProxies: number;
  readonly webFolder: string | undefined;
  /** Requests per minute of one member, one API token, one address without a session. */
  readonly rates: { readonly member: number; readonly token: number; readonly address: number };
  /** Bytes of answers kept for those who ask the same; 0 keeps none. */
  readonly answerMemory: number;
  /** Who knows it reads `/metrics`; without one, this machine alone. */
  readonly metricsToken: string | undefined;
  /** `warn`: what failed or was slow; `info`: every request. */
  readonly logLevel: LogLevel;
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export class SettingsProblem extends Error {}

/**
 * @throws SettingsProblem naming the variable that is missing or wrong.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const port = Number(environment['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SettingsProblem(`PORT must be a number from 0 to 65535, not "${environment['PORT']}".`);
  const authSecret = required(environment, 'TAMIS_AUTH_SECRET');
  if (authSecret.length < 32) throw new SettingsProblem('TAMIS_AUTH_SECRET must have at least 32 characters.');
  return {
    databaseUrl: required(environment, 'DATABASE_URL'),
    authSecret,
    host: environment['HOST'] ?? '127.0.0.1',
    port,
    origin: environment['TAMIS_ORIGIN'] ?? `http://localhost:${port}`,
    trustedProxies: Number(environment['TAMIS_TRUSTED_PROXIES'] ?? 0),
    webFolder: webFolderOf(environment),
    rates: {
      member: numberOf(environment, 'TAMIS_MEMBER_RATE', { usual: 3_000, ...RATE }),
      token: numberOf(environment, 'TAMIS_TOKEN_RATE', { usual: 600, ...RATE }),
      address: numberOf(environment, 'TAMIS_ADDRESS_RATE', { usual: 600, ...RATE }),
    },
    answerMemory: numberOf(environment, 'TAMIS_ANSWER_MEMORY_MB', { usual: 16, least: 0, of: 'megabytes' }) * 1024 * 1024,
    metricsToken: environment['TAMIS_METRICS_TOKEN'] || undefined,
    logLevel: logLevelOf(environment['TAMIS_LOG_LEVEL'] ?? 'warn'),
  };
}

/** Without the list that is built with the web any document would be admitted: for development and tests only. */
function webFolderOf(environment: NodeJS.ProcessEnv): string | undefined {
  const folder = environment['TAMIS_WEB_FOLDER'] || undefined;
  if (!folder && environment['NODE_ENV'] === 'production')
    throw new SettingsProblem('TAMIS_WEB_FOLDER is not set: in production it names the built web, with the list of operations to admit.');
  return folder;
}

function logLevelOf(given: string): LogLevel {
  const level = LOG_LEVELS.find((one) => one === given);
  if (!level) throw new SettingsProblem(`TAMIS_LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, not "${given}".`);
  return level;
}

const RATE = { least: 1, of: 'requests per minute' };

function numberOf(
  environment: NodeJS.ProcessEnv,
  name: string,
  { usual, least, of }: { usual: number; least: number; of: string },
): number {
  const number = Number(environment[name] ?? usual);
  if (!Number.isInteger(number) || number < least)
    throw new SettingsProblem(`${name} must be a whole number of ${of}, not "${environment[name]}".`);
  return number;
}

function required(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name];
  if (!value) throw new SettingsProblem(`${name} is not set. \`npm start\` sets it; otherwise see the table of settings in README.md.`);
  return value;
}
