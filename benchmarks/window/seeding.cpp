// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/seeding.h"

#include "app/application.h"
#include "must.h"
#include "storage/integrationrepository.h"
#include "storage/postrepository.h"

#include <QCoreApplication>
#include <QRandomGenerator>

namespace Postrider::Bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kYears = 5;
constexpr int kMost = 300; // characters of a post

template<typename T>
T wait(QFuture<T> future)
{
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    return future.result();
}

// Words as they come in posts; most posts have one that begins with "th".
QString textOf(QRandomGenerator &random)
{
    static const QStringList words =
        u"the this that there then harbour press prints linen type and ink of a with is new "
        "today we open our doors at nine for everybody who likes paper woad weld madder cut "
        "wood letters poster morning thanks sheet proof colour blue river ferry boat market "
        "Tuesday autumn exhibition workshop apprentice friends see you"_s.split(u' ');
    QString text = words.at(random.bounded(words.size()));
    const int length = random.bounded(40, kMost);
    while (text.size() < length)
        text += (random.bounded(9) == 0 ? u". "_s : u" "_s) + words.at(random.bounded(words.size()));
    return text;
}

QList<Integration> accountsOf(UserId user)
{
    QList<Integration> accounts;
    for (const auto platform : {PlatformId::Mastodon, PlatformId::Bluesky, PlatformId::Linkedin, PlatformId::Threads,
                                PlatformId::Instagram}) {
        Integration account;
        account.id = IntegrationId::create();
        account.userId = user;
        account.platform = platform;
        account.platformAccountId = account.id.toString();
        account.platformUsername = u"harbour press %1"_s.arg(accounts.size());
        account.serverUrl = QUrl(u"http://127.0.0.1:9"_s);
        account.accessToken = Sealed{"sealed"}; // nothing is due, so nobody opens it
        account.createdAt = account.updatedAt = QDateTime::currentDateTimeUtc();
        accounts << account;
    }
    return accounts;
}

Outcome addPost(Database &database, const Integration &account, const QString &text, const QDateTime &due)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool isOut = due < now;
    Post post;
    post.id = PostId::create();
    post.userId = account.userId;
    post.content = text;
    post.platforms << account.id;
    post.timezone = "UTC";
    post.wallTime = due;
    post.scheduledFor = due;
    post.createdBy = u"person"_s;
    post.createdAt = post.updatedAt = now;
    Delivery delivery;
    delivery.id = DeliveryId::create();
    delivery.postId = post.id;
    delivery.integrationId = account.id;
    delivery.state = isOut ? Sending::State::Published : Sending::State::Waiting;
    Sending sending;
    sending.id = SendingId::create();
    sending.deliveryId = delivery.id;
    sending.dueAt = sending.notBefore = due;
    sending.state = delivery.state;
    sending.idempotencyKey = sending.id.toString();
    if (isOut) {
        sending.publishedAt = due;
        sending.platformPostId = sending.id.toString();
    }
    PostRepository repository(database);
    if (const Outcome outcome = repository.insert(post, {delivery}, {sending}); !outcome)
        return outcome;
    return repository.deriveStatus(post.id, now);
}

Outcome addPosts(Database &database, UserId user, int count)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    const QList<Integration> accounts = accountsOf(user);
    for (const Integration &account : accounts) {
        if (const Outcome outcome = IntegrationRepository(database).insert(account); !outcome)
            return outcome;
    }
    QRandomGenerator random(20261122); // the same posts in each run
    constexpr qint64 kSpan = kYears * 365LL * 86'400;
    const QDateTime first = QDateTime::currentDateTimeUtc().addSecs(-kSpan / 2 + 1800);
    for (int i = 0; i < count; ++i) {
        // Late enough that nothing is due while it is measured, early enough that the month is full of both.
        const QDateTime due = first.addSecs(kSpan * i / count);
        const bool isNow = qAbs(due.secsTo(QDateTime::currentDateTimeUtc())) < 3600;
        const Outcome outcome = addPost(database, accounts.at(i % accounts.size()), textOf(random),
                                        isNow ? due.addSecs(7200) : due);
        if (!outcome)
            return outcome;
    }
    return transaction->commit();
}

} // namespace

void seed(const QString &folder, int posts)
{
    Application app({folder, {}, {}});
    must(wait(app.open(Application::Needs::Vault)));
    NewUser person;
    person.email = u"bench@postrider.example"_s;
    person.name = u"Bench"_s;
    person.password = Secret("correct horse battery staple");
    const User user = must(wait(app.users().add({}, person)));
    must(wait(app.session().keep(must(wait(app.users().actAs(user.email))))));
    const auto database = must(Database::open(folder));
    must(addPosts(*database, user.id, posts));
}

} // namespace Postrider::Bench
