import { auth, youtube, type youtube_v3 } from '@googleapis/youtube';
import { CHANNEL, setStage, type Stage, VIDEO } from './support';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

/** Google's own client, pointed at the emulator. */
const client = (refreshToken: string = CHANNEL.refreshToken): youtube_v3.Youtube => {
  const { apiUrl, tokenUrl } = stage.emulator;
  const consent = new auth.OAuth2({
    clientId: CHANNEL.clientId,
    clientSecret: CHANNEL.clientSecret,
    endpoints: { oauth2TokenUrl: tokenUrl },
    // Its default loads node-fetch with import(), which Jest cannot do.
    transporterOptions: { fetchImplementation: fetch },
  });
  consent.setCredentials({ refresh_token: refreshToken });
  return youtube({ version: 'v3', auth: consent, rootUrl: `${apiUrl}/` });
};

const listOne = async (videos: youtube_v3.Resource$Videos): Promise<youtube_v3.Schema$Video> => {
  const { data } = await videos.list({ part: ['snippet', 'localizations'], id: [VIDEO.id] });
  const [video] = data.items ?? [];
  if (video === undefined) throw new Error('The video is not listed.');
  return video;
};

describe('Google’s own client', () => {
  it('refreshes its token, lists, and updates with what it listed', async () => {
    const { videos } = client();
    const video = await listOne(videos);
    expect(video.snippet).toMatchObject(VIDEO.snippet);
    const snippet = { ...video.snippet, description: 'Teks baru' };
    await videos.update(
      { part: ['snippet', 'localizations'], requestBody: { ...video, snippet } },
      { headers: { 'If-Match': video.etag ?? '' } },
    );
    expect(stage.emulator.video(VIDEO.id)).toMatchObject({
      ...VIDEO.snippet,
      description: 'Teks baru',
      localizations: VIDEO.localizations,
    });
  });

  it('meets a stale etag as status 412, and the reason', async () => {
    const { videos } = client();
    const video = await listOne(videos);
    stage.emulator.addVideo(VIDEO);
    const update = videos.update(
      { part: ['snippet'], requestBody: video },
      { headers: { 'If-Match': video.etag ?? '' } },
    );
    await expect(update).rejects.toMatchObject({
      status: 412,
      response: { data: { error: { errors: [{ reason: 'conditionNotMet' }] } } },
    });
  });

  it('meets a withdrawn consent as invalid_grant', async () => {
    stage.emulator.revoke(CHANNEL.refreshToken);
    await expect(listOne(client().videos)).rejects.toMatchObject({
      response: { status: 400, data: { error: 'invalid_grant' } },
    });
  });
});
