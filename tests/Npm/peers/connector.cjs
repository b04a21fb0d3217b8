// The Bot Framework SDK's own client makes each connector call that SamBot makes, and says what came of it.
// Argument: {serviceUrl, token, conversation, member, create}; output: one JSON object by operation.
'use strict';
const { createRequire } = require('node:module');
const { ConnectorClient } = createRequire(process.cwd() + '/')('botframework-connector');

const told = JSON.parse(process.argv[2]);
const credentials = {
    async signRequest(request) {
        if (told.token) request.headers.set('authorization', 'Bearer ' + told.token);
        return request;
    },
};
const { conversations } = new ConnectorClient(credentials, { baseUri: told.serviceUrl, noRetryPolicy: true });
const results = {};

async function run(name, call) {
    try {
        const answer = await call();
        results[name] = { status: answer?._response?.status ?? null, body: answer?._response?.parsedBody ?? JSON.parse(JSON.stringify(answer ?? null)) };
    } catch (error) {
        results[name] = { status: error.statusCode ?? null, error: error.body ?? error.details ?? null, code: error.code ?? null, message: String(error.message) };
    }
    return results[name].body;
}

(async () => {
    const message = text => ({ type: 'message', from: { id: '28:sambot' }, conversation: { id: told.conversation }, text });
    const sent = await run('send', () => conversations.sendToConversation(told.conversation, message('first')));
    const id = sent?.id ?? 'none';
    await run('reply', () => conversations.replyToActivity(told.conversation, id, message('a reply')));
    await run('typing', () => conversations.sendToConversation(told.conversation, { type: 'typing' }));
    await run('update', () => conversations.updateActivity(told.conversation, id, message('second')));
    await run('create', () => conversations.createConversation({ bot: { id: '28:sambot' }, isGroup: false, members: [{ id: told.create }], tenantId: told.tenant, channelData: { tenant: { id: told.tenant } } }));
    await run('createStranger', () => conversations.createConversation({ bot: { id: '28:sambot' }, isGroup: false, members: [{ id: 'stranger' }], tenantId: told.tenant }));
    await run('member', () => conversations.getConversationMember(told.conversation, told.member));
    await run('noMember', () => conversations.getConversationMember(told.conversation, 'nobody'));
    await run('members', () => conversations.getConversationMembers(told.conversation));
    const page = await run('pagedMembers', () => conversations.getConversationPagedMembers(told.conversation, { pageSize: 1 }));
    if (page?.continuationToken)
        await run('nextPage', () => conversations.getConversationPagedMembers(told.conversation, { pageSize: 1, continuationToken: page.continuationToken }));
    await run('delete', () => conversations.deleteActivity(told.conversation, id));
    await run('updateDeleted', () => conversations.updateActivity(told.conversation, id, message('third')));
    await run('deleteDeleted', () => conversations.deleteActivity(told.conversation, id));
    process.stdout.write(JSON.stringify(results));
})();
