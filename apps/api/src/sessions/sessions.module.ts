import { Module } from '@nestjs/common';
import { readSettings } from '../platform/settings.js';
import { createAuthentication } from './authentication.js';
import { SessionsController } from './sessions.controller.js';
import { AUTHENTICATION, SessionsService } from './sessions.service.js';

@Module({
  controllers: [SessionsController],
  providers: [
    {
      provide: AUTHENTICATION,
      useFactory: () => {
        const { databaseUrl, authSecret, origin } = readSettings();
        return createAuthentication({ databaseUrl, secret: authSecret, origin });
      },
    },
    SessionsService,
  ],
  exports: [SessionsService],
})
export class SessionsModule {}
