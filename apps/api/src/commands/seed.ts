import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { ardane } from '../demo/demo-ardane.js';
import { mervane } from '../demo/demo-mervane.js';
import { DEMO_PASSWORD, SeedDemo } from '../demo/seed-demo.js';
import { SlugTaken } from '../members/member.errors.js';

/** `node dist/commands/seed.js`: writes the two demo organisations unless they are there, and says how to sign in. */
async function seed(): Promise<void> {
  const app = await NestFactory.createApplicationContext(AppModule, { logger: ['error', 'warn'], abortOnError: false });
  try {
    for (const demo of [mervane, ardane]) {
      const isNew = await app
        .get(SeedDemo)
        .seed(demo)
        .then(
          () => true,
          (error: unknown) => {
            if (error instanceof SlugTaken) return false;
            throw error;
          },
        );
      if (isNew) process.stdout.write(`Demo organisation ${demo.name}: ${demo.useCases.length} use cases.\n`);
    }
    const administrator = mervane.members.find(({ role }) => role === 'administrator')!;
    process.stdout.write(`Sign in to the demo: ${administrator.email} / ${DEMO_PASSWORD}\n`);
  } finally {
    await app.close();
  }
}

seed().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
