// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/analyticsrepository.h"
#include "storage/apikeyrepository.h"
#include "storage/auditrepository.h"
#include "storage/database.h"
#include "storage/developerapprepository.h"
#include "storage/integrationrepository.h"
#include "storage/mediarepository.h"
#include "storage/postrepository.h"
#include "storage/sendingrepository.h"
#include "storage/settingrepository.h"
#include "storage/userrepository.h"

#include <QTemporaryDir>

namespace Postrider::Testing {

// A moment that many seconds after a fixed morning.
QDateTime at(qint64 seconds);

// Values with every field filled, so that a forgotten column shows.
User sampleUser(const QString &email);
Integration sampleIntegration(UserId user, const QString &account);
Post samplePost(UserId user);
Delivery sampleDelivery(PostId post, IntegrationId integration);
Sending sampleSending(DeliveryId delivery, int part = 1);
Media sampleMedia(UserId user);

// A waiting sending of part 1, due then.
Sending waitingSending(DeliveryId delivery, const QDateTime &due, int part = 1);

// A store in a folder of its own, with one user and one account.
class Store final
{
public:
    Store();

    QString folder() const { return m_dir.filePath(QStringLiteral("store")); }
    Database &db() { return *m_database; }
    // One more connection, as another process would have it.
    std::unique_ptr<Database> another() const;

    IntegrationId addIntegration(const QString &account);
    struct Made
    {
        Post post;
        Delivery delivery;
        Sending sending;
    };
    // A scheduled post on one account, waiting for its time.
    Made addWaiting(IntegrationId integration, const QDateTime &due, int parts = 1);

    User user;
    Integration integration;

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Database> m_database;
};

// Takes a sending as a publisher would that has just read it: for sending when it waits, else for a look.
Result<bool> claimAsRead(Database &database, SendingId id, const Lease &lease, const QDateTime &now);

} // namespace Postrider::Testing

namespace Postrider::Testing {
QString worded(const Error &error);
}

// A Result that must be well, or a failed test that shows its error.
#define VERIFY_OK(expression)                                                                                          \
    do {                                                                                                               \
        const auto &checked = (expression);                                                                            \
        QVERIFY2(checked.has_value(), checked ? "" : qPrintable(Postrider::Testing::worded(checked.error())));         \
    } while (false)

#define COMPARE_ERROR(expression, expected)                                                                            \
    do {                                                                                                               \
        const auto &checked = (expression);                                                                            \
        QVERIFY(!checked.has_value());                                                                                 \
        QCOMPARE(checked.error().kind, Postrider::Error::Kind::expected);                                              \
    } while (false)
