/** A partner nation's first day, in TypeScript against the generated client: list, agree, request, use, settle. */
import {
    AgreementsApi,
    BookingApi,
    CatalogApi,
    ClearanceApi,
    Configuration,
    Interval,
    MeteringApi,
    OfferingDetailsFromJSON,
    ResponseError,
    SettlementApi,
    Statement,
    TermsFromJSON,
} from '@perilune/client';

/** What the test hands in: where the service is, who acts, and what this script cannot do for itself. */
export interface Setting {
    address: string;
    tokens: Record<string, string>;
    counterparty: string;
    asset: string;
    resource: string;
    terms: unknown;
    details: unknown;
    startsAt: string;
    endsAt: string;
    afterThePeriod: string;
}

export interface Outside {
    moveClock(instant: string): void;
    fingerprint(participant: string): string;
    /** An Ed25519 signature made where the participant's key is: never in the service. */
    sign(participant: string, base64: string): string;
    once(): string;
}

class Client {
    readonly catalog: CatalogApi;
    readonly agreements: AgreementsApi;
    readonly bookings: BookingApi;
    readonly metering: MeteringApi;
    readonly settlement: SettlementApi;

    constructor(readonly participant: string, setting: Setting) {
        const configuration = new Configuration({
            basePath: setting.address,
            headers: { Authorization: `Bearer ${setting.tokens[participant]}` },
        });
        this.catalog = new CatalogApi(configuration);
        this.agreements = new AgreementsApi(configuration);
        this.bookings = new BookingApi(configuration);
        this.metering = new MeteringApi(configuration);
        this.settlement = new SettlementApi(configuration);
    }
}

const version = (seen: { raw: Response }): string => seen.raw.headers.get('etag') ?? '';

async function signature(seen: { raw: Response }, signer: Client, outside: Outside) {
    const bytes = new Uint8Array(await seen.raw.arrayBuffer());
    const base64 = btoa(String.fromCharCode(...bytes));
    return {
        keyFingerprint: outside.fingerprint(signer.participant),
        signature: outside.sign(signer.participant, base64),
    };
}

async function agreed(parties: Client[], setting: Setting, outside: Outside): Promise<string> {
    const proposed = await parties[0].agreements.proposeAgreement({
        idempotencyKey: outside.once(),
        newAgreement: { counterparty: setting.counterparty, title: 'By client', terms: TermsFromJSON(setting.terms) },
    });
    const agreementId = proposed.id;
    for (const party of parties) {
        const seen = await party.agreements.seeAgreementRaw({ agreementId });
        const number = (await seen.value()).version;
        const canonical = await party.agreements.seeCanonicalAgreementRaw({ agreementId, version: String(number) });
        await party.agreements.signAgreement({
            agreementId,
            idempotencyKey: outside.once(),
            ifMatch: version(seen),
            agreementSignature: { version: number, ...(await signature(canonical, party, outside)) },
        });
    }
    return agreementId;
}

async function listed(provider: Client, setting: Setting, outside: Outside): Promise<string> {
    const draft = await provider.catalog.createOfferingRaw({
        idempotencyKey: outside.once(),
        newOffering: {
            asset: setting.asset,
            category: 'COMMUNICATION',
            meter: 'APERTURE_TIME',
            resources: [setting.resource],
            details: OfferingDetailsFromJSON(setting.details),
            demonstration: true,
        },
    });
    const offeringId = (await draft.value()).id;
    await provider.catalog.listOffering({ offeringId, idempotencyKey: outside.once(), ifMatch: version(draft) });
    return offeringId;
}

async function used(consumer: Client, provider: Client, booking: string, window: Interval, outside: Outside) {
    outside.moveClock(window.startsAt.toISOString());
    const confirmed = await provider.bookings.seeBookingRaw({ bookingId: booking });
    const active = await provider.bookings.activateBookingRaw({
        bookingId: booking,
        idempotencyKey: outside.once(),
        ifMatch: version(confirmed),
    });
    outside.moveClock(window.endsAt.toISOString());
    const reading = await provider.metering.reportReadingRaw({
        idempotencyKey: outside.once(),
        readingRequest: {
            booking,
            source: 'ka-terminal',
            recordId: outside.once(),
            during: window,
            quantity: { value: '345', unit: 'min' },
        },
    });
    await provider.bookings.completeBooking({
        bookingId: booking,
        idempotencyKey: outside.once(),
        ifMatch: version(active),
    });
    await consumer.metering.confirmReading({
        id: (await reading.value()).id,
        idempotencyKey: outside.once(),
        ifMatch: version(reading),
    });
}

async function closedWithUsage(provider: Client, agreement: string, outside: Outside): Promise<string> {
    for (;;) {
        const closed = await provider.settlement.closePeriod({
            id: agreement,
            idempotencyKey: outside.once(),
            closeRequest: {},
        });
        const statement = await sealed(provider, closed.id);
        if (statement.lines.length > 0) {
            return closed.id;
        }
    }
}

/** A statement can be signed once its last entry is in a signed checkpoint: asked again until then. */
async function sealed(party: Client, id: string): Promise<Statement> {
    for (let attempt = 0; attempt < 100; attempt++) {
        try {
            await party.settlement.seeStatementBytesRaw({ id });
            return party.settlement.seeStatement({ id });
        } catch (refused) {
            if (!(refused instanceof ResponseError) || refused.response.status !== 409) {
                throw refused;
            }
            await new Promise((resolve) => setTimeout(resolve, 100));
        }
    }
    throw new Error(`never sealed: ${id}`);
}

export async function story(setting: Setting, outside: Outside): Promise<{ state: string; net: string }> {
    const [esa, jaxa] = ['esa', 'jaxa'].map((participant) => new Client(participant, setting));
    const agreement = await agreed([esa, jaxa], setting, outside);
    const offering = await listed(jaxa, setting, outside);
    const window = { startsAt: new Date(setting.startsAt), endsAt: new Date(setting.endsAt) };
    const demand = { offering, agreement, window, quantity: { value: '6', unit: 'h' } };
    if (!(await esa.bookings.quoteBooking({ demand })).bookable) {
        throw new Error('not bookable');
    }
    const booked = await esa.bookings.requestBookingRaw({ idempotencyKey: outside.once(), newBooking: demand });
    const bookingId = (await booked.value()).id;
    await jaxa.bookings.confirmBooking({ bookingId, idempotencyKey: outside.once(), ifMatch: version(booked) });
    await used(esa, jaxa, bookingId, window, outside);
    outside.moveClock(setting.afterThePeriod);
    const id = await closedWithUsage(jaxa, agreement, outside);
    for (const party of [esa, jaxa]) {
        const seen = await party.settlement.seeStatementRaw({ id });
        const bytes = await party.settlement.seeStatementBytesRaw({ id });
        await party.settlement.acceptStatement({
            id,
            idempotencyKey: outside.once(),
            ifMatch: version(seen),
            acceptRequest: await signature(bytes, party, outside),
        });
    }
    const accepted = await jaxa.settlement.seeStatementRaw({ id });
    const settled = await jaxa.settlement.settleStatement({
        id,
        idempotencyKey: outside.once(),
        ifMatch: version(accepted),
        settleRequest: { reference: 'transfer 17' },
    });
    return { state: settled.state, net: settled.totals[0].net?.amount ?? '' };
}

/** The status and the problem's code of something that is refused. */
export async function refusal(setting: Setting): Promise<string> {
    const esa = new Client('esa', setting);
    const window = { startsAt: new Date(setting.startsAt), endsAt: new Date(setting.endsAt) };
    try {
        await esa.bookings.quoteBooking({
            demand: { offering: setting.counterparty, window, quantity: { value: '6', unit: 'h' } },
        });
    } catch (refused) {
        if (refused instanceof ResponseError) {
            const problem = (await refused.response.json()) as { code: string };
            return `${refused.response.status} ${problem.code}`;
        }
        throw refused;
    }
    return 'not refused';
}

/** Fields and values of a later service are read over. */
export async function later(): Promise<string> {
    const decision = { effect: 'TELEPORTED', certified: false, ruleVersion: 9, reasons: [], invented: { deep: [1] } };
    const answer = new Response(JSON.stringify(decision), { headers: { 'Content-Type': 'application/json' } });
    const clearance = new ClearanceApi(new Configuration({ basePath: 'http://later', fetchApi: async () => answer }));
    const read = await clearance.decideClearance({
        clearanceQuestion: { counterparty: 'anyone', activity: 'COMMERCIAL', channel: 'BILATERAL' },
    });
    return read.effect;
}
