// SPDX-License-Identifier: GPL-3.0-or-later
#include "composefixture.h"

#include "storage/integrationrepository.h"
#include "storage/pauserepository.h"
#include "storage/sendingrepository.h"
#include "storage/userrepository.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

// Set-up that fails makes every test after it meaningless.
template<typename R>
void require(const R &result)
{
    if (!result)
        qFatal("set-up failed: %d %s", int(result.error().kind), qPrintable(result.error().detail));
}

} // namespace

QByteArray smallPng()
{
    return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
                                  "RU5ErkJggg==");
}

ComposeFixture::ComposeFixture() : clock(QDateTime(QDate(2026, 11, 22), QTime(13, 18), Qt::UTC))
{
    reopen();
    ada = addUser(u"ada"_s);
    grace = addUser(u"grace"_s);
    account = addAccount(ada.id, u"@ada@print.example"_s);
}

ComposeFixture::~ComposeFixture() = default;

void ComposeFixture::reopen()
{
    store.reset();
    const QString folder = dir.filePath(u"store"_s);
    store = std::make_unique<StoreThread>(folder);
    require(wait(store->open()));
    exchange = std::make_unique<ExchangeThread>(ExchangeThread::Parts{folder, nullptr, registry, clock, {}});
    const ServiceParts parts{*store, *exchange, registry, clock, nullptr, [this] { ++changes; }};
    compose = std::make_unique<ComposeService>(parts);
    media = std::make_unique<MediaService>(parts);
    posts = std::make_unique<PostService>(parts);
}

Actor ComposeFixture::addUser(const QString &name)
{
    User user;
    user.id = UserId::create();
    user.email = name + u"@example.org"_s;
    user.name = name;
    user.role = User::Role::User;
    user.timezone = "Europe/Berlin";
    require(wait(store->run([user](Database &database) { return UserRepository(database).insert(user); })));
    return {user.id, user.role, u"person:"_s + user.id.toString()};
}

IntegrationId ComposeFixture::addAccount(UserId owner, const QString &username, PlatformId platform)
{
    Integration made;
    made.id = IntegrationId::create();
    made.userId = owner;
    made.platform = platform;
    made.platformAccountId = made.id.toString();
    made.platformUsername = username;
    made.serverUrl = QUrl(u"https://print.example"_s);
    require(wait(store->run([made](Database &database) { return IntegrationRepository(database).insert(made); })));
    return made.id;
}

void ComposeFixture::setHealth(IntegrationId id, Integration::Health health)
{
    require(wait(store->run([id, health, now = clock.now()](Database &database) -> Outcome {
        if (health == Integration::Health::Paused) {
            Pause pause;
            pause.scope = Pause::Scope::Account;
            pause.account = id;
            return PauseRepository(database).begin(pause);
        }
        return IntegrationRepository(database).setHealth(id, health, {}, now);
    })));
}

void ComposeFixture::setStates(PostId post, Sending::State state)
{
    require(wait(store->run([post, state, now = clock.now()](Database &database) -> Outcome {
        PostRepository repository(database);
        const auto deliveries = repository.deliveries(post);
        const auto sendings = SendingRepository(database).ofPost(post);
        if (!deliveries || !sendings)
            return fail(Error::Kind::NotFound);
        QList<Sending> changed = *sendings;
        for (Sending &sending : changed)
            sending.state = state;
        if (const Outcome replaced = repository.replaceDeliveries(post, *deliveries, changed); !replaced)
            return replaced;
        return repository.deriveStatus(post, now);
    })));
}

Media ComposeFixture::addPicture(const Actor &owner)
{
    const auto added = wait(media->addImage(owner, smallPng()));
    require(added);
    return *added;
}

WorkingCopy ComposeFixture::copyOf(const QString &text, const QList<IntegrationId> &accounts) const
{
    WorkingCopy copy;
    copy.id = WorkingCopyId::create();
    copy.composition.parts[0].text = text;
    for (const IntegrationId id : accounts)
        copy.composition.targets << Composition::Target{id, {}, {}};
    copy.composition.wallTime = QDateTime(QDate(2026, 11, 23), QTime(9, 0));
    return copy;
}

Result<Post> ComposeFixture::schedule(const WorkingCopy &copy)
{
    return wait(compose->schedule(ada, copy, ComposeService::Timing::AtWallTime));
}

Result<Post> ComposeFixture::saveDraft(const WorkingCopy &copy)
{
    return wait(compose->saveDraft(ada, copy));
}

QList<Finding> ComposeFixture::findings(const WorkingCopy &copy, ComposeService::Timing timing)
{
    const auto found = wait(compose->findings(ada, copy, timing));
    require(found);
    return *found;
}

WorkingCopy ComposeFixture::opened(PostId id)
{
    const auto post = wait(compose->open(ada, id));
    require(post);
    return {WorkingCopyId::create(), id, post->post.revision, post->composition, {}};
}

PostDetails ComposeFixture::details(PostId id)
{
    const auto found = wait(posts->show(ada, id));
    require(found);
    return *found;
}

int ComposeFixture::postCount()
{
    return int(wait(posts->list(ada, {})).value_or(QList<Post>()).size());
}

} // namespace Postrider::Testing
