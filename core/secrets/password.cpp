// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/password.h"

#include "secrets/botanbytes.h"

#include <botan/bcrypt.h>
#include <botan/exceptn.h>

using namespace Qt::Literals::StringLiterals;

namespace Postrider {

namespace {

constexpr int cost = 12;
constexpr qsizetype longest = 72; // bytes; bcrypt ignores what follows

// Botan takes std::string; this one does not leave its bytes behind.
struct Wiping
{
    explicit Wiping(const Secret &secret) : text(secret.reveal().constData(), size_t(secret.size())) {}
    ~Wiping() { Botan::secure_scrub_memory(text.data(), text.size()); }
    Q_DISABLE_COPY_MOVE(Wiping)

    std::string text;
};

Outcome checkPassword(const Secret &password)
{
    if (password.isEmpty())
        return fail(Error::Kind::InvalidInput, u"password: empty"_s);
    if (password.size() > longest)
        return fail(Error::Kind::InvalidInput, u"password: longer than 72 bytes"_s);
    if (password.reveal().contains('\0'))
        return fail(Error::Kind::InvalidInput, u"password: has a zero byte"_s);
    return {};
}

} // namespace

Result<Secret> hashPassword(const Secret &password)
{
    if (const auto checked = checkPassword(password); !checked)
        return fail(checked.error());
    const Wiping plain(password);
    return Secret(QByteArray::fromStdString(Botan::generate_bcrypt(plain.text, Botan::system_rng(), cost)));
}

bool isPassword(const Secret &password, const Secret &hash)
{
    // One that hashPassword refuses must not pass for its first 72 bytes.
    if (!checkPassword(password))
        return false;
    const Wiping plain(password);
    try {
        return Botan::check_bcrypt(plain.text, hash.reveal().toStdString());
    } catch (const Botan::Exception &) { // not a bcrypt hash
        return false;
    }
}

} // namespace Postrider
